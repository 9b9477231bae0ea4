import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ExportOutcome, PlanFormat, RequestInput } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/model/problem.ts';
import { client } from '../client.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';
import { settled, useSaving } from '../store/saving.ts';

/** Exports what is on disk, so every edit has to be there first. */
export async function exportPlan(format: PlanFormat, baseline?: number): Promise<void> {
  const { language } = usePreferences.getState();
  const from = baseline === undefined ? {} : { baseline };
  await deliver((id) => client.request('exports.plan', { id, format, language, ...from }));
}

export async function exportProject(): Promise<void> {
  await deliver((id) => client.request('exports.project', { id }));
}

/** Hands a file that the window made to wherever the user keeps it. */
export async function deliverFile(file: RequestInput<'exports.file'>): Promise<void> {
  announce(await client.request('exports.file', file));
}

async function deliver(ask: (projectId: string) => Promise<Result<ExportOutcome>>): Promise<void> {
  await settled();
  const { projectId } = useDocument.getState();
  if (projectId === null) return;
  const { problem } = useSaving.getState();
  announce(problem ? { ok: false, problem } : await ask(projectId));
}

function announce(outcome: Result<ExportOutcome>): void {
  if (!outcome.ok) {
    notifications.show({ color: 'red', title: outcome.problem.message, message: outcome.problem.remedy });
  } else if (outcome.value.kind === 'saved') {
    notifications.show({ message: i18next.t('shell.savedTo', { path: outcome.value.path }) });
  } else if (outcome.value.kind === 'download') {
    download(outcome.value);
  }
}

function download({ fileName, mediaType, content, encoding }: Extract<ExportOutcome, { kind: 'download' }>): void {
  const part = encoding === 'base64' ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content;
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
