import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { diffTopologies } from '../../../shared/model/patch.ts';
import { ok } from '../../../shared/model/problem.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { commit } from '../../store/document.ts';
import { loadRevision } from './history-store.ts';

/** Makes the design what it was at a revision, as one new edit: nothing of the history is lost, and undo takes it back. */
export async function restoreRevision(revision: number): Promise<void> {
  const loaded = await loadRevision(revision);
  if (!loaded.ok) return showProblem(loaded.problem);
  const restored = commit('restoreVersion', (topology) => ok(diffTopologies(topology, loaded.value)));
  if (!restored.ok) return showProblem(restored.problem);
  const count = restored.value.changes.length;
  notifications.show({
    message: count === 0 ? i18next.t('history.asItStands') : i18next.t('history.restored', { count }),
  });
}
