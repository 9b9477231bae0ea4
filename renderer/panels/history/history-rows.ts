import type { HistoryPage, NamedVersion } from '../../../shared/ipc/contract.ts';

/** A line of the history. `revision` is the state that it stands for, `from` the one before its edits. */
export type HistoryRow =
  | { readonly type: 'version'; readonly key: string; readonly revision: number; readonly version: NamedVersion }
  | {
      readonly type: 'point';
      readonly key: string;
      readonly revision: number;
      readonly from: number;
      readonly at: string;
      /** The key of what was done among the texts, and whether it was undone or done again. */
      readonly label: string;
      readonly how: 'done' | 'undone' | 'redone';
      readonly edits: number;
      readonly changes: number;
    }
  | { readonly type: 'start'; readonly key: string; readonly revision: 0; readonly at: string };

/** Edits of the same kind this close to each other are one save point. */
const together = 120_000;

/** The history as it is told, the latest first: edits of one kind in a row are one point, unless a version lies between. */
export function historyRows({ entries, versions, createdAt }: HistoryPage, more: boolean): HistoryRow[] {
  const named = Map.groupBy(versions, ({ revision }) => revision);
  const rows: HistoryRow[] = [];
  const name = (revision: number): void => {
    for (const version of named.get(revision) ?? []) {
      rows.push({ type: 'version', key: `version ${version.id}`, revision, version });
    }
  };
  let since = '';
  for (const { revision, at, label, changes } of entries) {
    const last = rows.at(-1);
    const edit = editOf(label);
    const continues =
      last?.type === 'point' &&
      last.label === edit.label &&
      last.how === edit.how &&
      !named.has(revision) &&
      Date.parse(since) - Date.parse(at) < together;
    since = at;
    if (continues) {
      rows[rows.length - 1] = { ...last, from: revision - 1, edits: last.edits + 1, changes: last.changes + changes };
      continue;
    }
    name(revision);
    rows.push({
      type: 'point',
      key: `point ${revision}`,
      revision,
      from: revision - 1,
      at,
      ...edit,
      edits: 1,
      changes,
    });
  }
  if (!more) {
    name(0);
    rows.push({ type: 'start', key: 'start', revision: 0, at: createdAt });
  }
  return rows;
}

function editOf(label: string): { readonly label: string; readonly how: 'done' | 'undone' | 'redone' } {
  const [how, edit] = label.split(':');
  if (edit === undefined) return { label, how: 'done' };
  return { label: edit, how: how === 'undo' ? 'undone' : 'redone' };
}
