import { expect, test } from 'vitest';
import { historyRows } from '../../../../renderer/panels/history/history-rows.ts';
import type { HistoryPage } from '../../../../shared/ipc/contract.ts';

const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();

/** Edits from the first to the last, as `label@second`, and names of revisions. */
function history(edits: readonly string[], names: Readonly<Record<number, string>> = {}): HistoryPage {
  const entries = edits.map((edit, index) => {
    const [label, second] = edit.split('@');
    return { revision: index + 1, label: label!, at: at(Number(second)), changes: 2 };
  });
  const versions = Object.entries(names).map(([revision, name], id) => ({
    id,
    name,
    revision: Number(revision),
    at: at(0),
  }));
  return { revision: edits.length, createdAt: at(0), entries: entries.reverse(), versions };
}

function drawn(page: HistoryPage, more = false): string[] {
  return historyRows(page, more).map((row) => {
    if (row.type === 'version') return `“${row.version.name}” ${row.revision}`;
    return row.type === 'start'
      ? 'start'
      : `${row.how} ${row.label} ${row.from}-${row.revision} x${row.edits}, ${row.changes}`;
  });
}

test('edits of one kind in a row are one save point', () => {
  expect(drawn(history(['addVpc@0', 'moveVpcs@10', 'moveVpcs@20', 'moveVpcs@130', 'addVpc@131']))).toEqual([
    'done addVpc 4-5 x1, 2',
    'done moveVpcs 1-4 x3, 6',
    'done addVpc 0-1 x1, 2',
    'start',
  ]);
});

test('a long pause, and a named version between them, keep them apart', () => {
  expect(drawn(history(['addVpc@0', 'addVpc@200']))).toHaveLength(3);
  expect(drawn(history(['addVpc@0', 'addVpc@1', 'addVpc@2'], { 2: 'agreed', 0: 'empty' }))).toEqual([
    'done addVpc 2-3 x1, 2',
    '“agreed” 2',
    'done addVpc 0-2 x2, 4',
    '“empty” 0',
    'start',
  ]);
});

test('what was undone is told apart from what was done', () => {
  expect(drawn(history(['addVpc@0', 'undo:addVpc@1', 'redo:addVpc@2']))).toEqual([
    'redone addVpc 2-3 x1, 2',
    'undone addVpc 1-2 x1, 2',
    'done addVpc 0-1 x1, 2',
    'start',
  ]);
});

test('the start shows only when everything before it was read', () => {
  expect(drawn(history(['addVpc@0']), true)).toEqual(['done addVpc 0-1 x1, 2']);
  expect(drawn(history([]))).toEqual(['start']);
});
