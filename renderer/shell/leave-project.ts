import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Problem } from '../../shared/model/problem.ts';
import { closeProject } from '../store/document.ts';
import { useSession } from '../store/session.ts';

/** Goes to the start page, to its form when a new project is wanted; stays and says why when an edit is not saved yet. */
export async function leaveProject(to?: 'new'): Promise<void> {
  const unsaved = await closeProject();
  if (unsaved) {
    const { message, remedy } = unsaved;
    notifications.show({ color: 'red', title: i18next.t('shell.stays'), message: `${message} ${remedy}` });
  } else {
    useSession.setState({ creating: to === 'new' });
  }
}

export function showProblem({ message, remedy }: Problem): void {
  notifications.show({ color: 'red', title: message, message: remedy });
}
