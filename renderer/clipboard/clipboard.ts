import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { pasteFragment } from '../../shared/model/edits/paste.ts';
import { removeRecords } from '../../shared/model/edits/remove.ts';
import type { Position } from '../../shared/model/topology.ts';
import { canCopy, selectPasted } from '../canvas/editing/duplicate.ts';
import { freePlaces } from '../canvas/editing/free-places.ts';
import { pointOnCanvas } from '../canvas/editing/pointer.ts';
import { tellReaddressed } from '../canvas/editing/tell-readdressed.ts';
import { showProblem } from '../shell/leave-project.ts';
import { commit, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { carry, lastCarried, pasteAs, readCarried } from './carried.ts';

/** The selection as text for the clipboard; null when nothing of it can be copied. */
export function copiedText(): string | null {
  const { topology, projectId } = useDocument.getState();
  if (!topology || projectId === null || !canCopy()) return null;
  return carry(topology, projectId, useSession.getState().selection);
}

/** Takes out what was copied, as one edit. */
export function removeCut(): void {
  const carried = useSession.getState().selection.filter(({ type }) => type === 'vpcs' || type === 'notes');
  const removed = commit('cut', (topology) => removeRecords(topology, carried));
  if (!removed.ok) return showProblem(removed.problem);
  select([]);
}

/** Pastes a design from a text, where the pointer is or at the place that it had; false when it is no design. */
export function pasteText(text: string, where: Position | null = pointOnCanvas()): boolean {
  const fragment = readCarried(text);
  const { topology, projectId } = useDocument.getState();
  if (!fragment || !topology || projectId === null) return false;
  if (!fragment.ok) {
    showProblem(fragment.problem);
    return true;
  }
  const as = pasteAs(text, fragment.value, topology, projectId);
  const at = freePlaces(topology, fragment.value, where ?? 'same');
  const pasted = commit('paste', (current, newId) => pasteFragment(current, newId, fragment.value, { as, at }));
  if (!pasted.ok) {
    showProblem(pasted.problem);
    return true;
  }
  selectPasted(pasted.value);
  tellReaddressed(pasted.value.readdressed);
  return true;
}

/** Copies without a key, from a menu or the palette: the browser raises the event that the key would. */
export function copySelection(): void {
  document.execCommand('copy');
}

export function cutSelection(): void {
  document.execCommand('cut');
}

/** Pastes without a key. Where the system's clipboard may not be read, what this window copied last is pasted. */
export async function pasteFromClipboard(where: Position | null): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => lastCarried());
  if (text !== null && pasteText(text, where)) return;
  notifications.show({ message: i18next.t('editing.nothingToPaste'), withBorder: true });
}
