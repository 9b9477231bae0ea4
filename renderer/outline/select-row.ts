import type { Subject } from '../../shared/rules/engine/finding.ts';
import { select, useSession } from '../store/session.ts';
import { useOutline } from './outline-state.ts';
import type { TreeRow } from './tree-rows.ts';

/** What a line stands for: itself, or all VPCs of a region. */
export function subjectsOf(row: TreeRow): readonly Subject[] {
  return row.type === 'region' ? row.vpcs.map((id) => ({ type: 'vpcs', id })) : [{ type: row.type, id: row.id }];
}

const keyOf = ({ type, id }: Subject): string => `${type} ${id}`;

/** Selects a line alone. */
export function selectRow(row: TreeRow): void {
  useOutline.setState({ active: row.key, anchor: row.key });
  select(subjectsOf(row));
}

/** Adds a line to the selection, or takes it out. */
export function toggleRow(row: TreeRow): void {
  useOutline.setState({ active: row.key, anchor: row.key });
  const subjects = subjectsOf(row);
  const keys = new Set(subjects.map(keyOf));
  const { selection } = useSession.getState();
  const rest = selection.filter((subject) => !keys.has(keyOf(subject)));
  select(rest.length === selection.length - subjects.length ? rest : [...rest, ...subjects]);
}

/** Selects every record from where the selection began to a line. */
export function selectTo(rows: readonly TreeRow[], row: TreeRow): void {
  const { anchor } = useOutline.getState();
  const from = Math.max(
    0,
    rows.findIndex(({ key }) => key === anchor),
  );
  const to = rows.indexOf(row);
  const [first, last] = from < to ? [from, to] : [to, from];
  useOutline.setState({ active: row.key, anchor: rows[from]?.key ?? row.key });
  select(rows.slice(first, last + 1).flatMap((one) => (one.type === 'region' ? [] : subjectsOf(one))));
}
