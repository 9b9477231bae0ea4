import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import type { FindingGroup, Grouping } from './finding-groups.ts';

/** Which findings the list shows. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly text: string;
}

/** Where a line stands in the tree: its depth from 1, its place among its siblings from 1, and how many they are. */
interface Standing {
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
}

/** A line of the list: a finding, the title of a group, or the title over those that are waived. */
export type FindingRow = Standing &
  (
    | { readonly type: 'finding'; readonly finding: Finding; readonly group: string | null }
    | { readonly type: 'group'; readonly group: FindingGroup; readonly open: boolean }
    | { readonly type: 'waived'; readonly count: number; readonly open: boolean }
  );

/** The key of the group of waived findings. */
export const waivedKey = 'waived';

/** A group of more findings than these is closed until it is opened. */
const openUpTo = 8;

/** The findings that the filter lets through; `textOf` is what the text is looked for in. */
export function filterFindings(
  findings: readonly Finding[],
  { severity, text }: FindingFilter,
  textOf: (finding: Finding) => string,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (wanted === '' || textOf(finding).toLowerCase().includes(wanted)),
  );
}

/** True when the group shows its findings. */
export function isOpen(key: string, size: number, toggled: ReadonlySet<string>): boolean {
  return toggled.has(key) !== (key !== waivedKey && size <= openUpTo);
}

/** The lines of the list: groups and what is in those that are open; a cause or rule of one finding is no group; then the waived. */
export function findingRows(
  groups: readonly FindingGroup[],
  waived: readonly Finding[],
  grouping: Grouping,
  toggled: ReadonlySet<string>,
): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  const siblings = groups.length + (waived.length > 0 ? 1 : 0);
  const children = (findings: readonly Finding[], group: string): void => {
    for (const [index, finding] of findings.entries()) {
      rows.push({ type: 'finding', finding, group, level: 2, place: index + 1, siblings: findings.length });
    }
  };
  for (const [index, group] of groups.entries()) {
    const standing = { level: 1, place: index + 1, siblings };
    if (grouping !== 'object' && group.findings.length === 1) {
      rows.push({ type: 'finding', finding: group.findings[0]!, group: null, ...standing });
      continue;
    }
    const open = isOpen(group.key, group.findings.length, toggled);
    rows.push({ type: 'group', group, open, ...standing });
    if (open) children(group.findings, group.key);
  }
  if (waived.length > 0) {
    const open = isOpen(waivedKey, waived.length, toggled);
    rows.push({ type: 'waived', count: waived.length, open, level: 1, place: siblings, siblings });
    if (open) children(waived, waivedKey);
  }
  return rows;
}

/** The key of a line: its finding's id, or its group's key. */
export function rowKey(row: FindingRow): string {
  if (row.type === 'finding') return row.finding.id;
  return row.type === 'group' ? row.group.key : waivedKey;
}

/** The index of the line that is `step` lines on from `at` (-1: none); the first or last at the ends. */
export function stepRow(rows: readonly FindingRow[], at: number, step: number): number {
  const from = at < 0 ? (step < 0 ? rows.length : -1) : at;
  return Math.min(rows.length - 1, Math.max(0, from + step));
}
