import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { cardOf } from '../../canvas/subject-place.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { selectFinding, useSession } from '../../store/session.ts';
import { applyAllFixes, applyFirstFix } from './act-on-findings.ts';
import { toggleGroup, useFindingFilter } from './finding-filter.ts';
import { rowKey, stepRow, waivedKey, type FindingRow } from './finding-rows.ts';
import { startWaiving } from './waiving.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

/** Chooses a line: a finding, or a group with all that it is about. */
export function chooseRow(row: FindingRow | undefined): void {
  if (!row) return;
  if (row.type === 'finding') {
    useFindingFilter.setState({ group: null });
    selectFinding(row.finding.id, row.finding.subjects);
    return;
  }
  const findings = row.type === 'group' ? row.group.findings : [];
  const first = new Map(findings.flatMap(({ subjects: [subject] }) => (subject ? [[subject.id, subject]] : [])));
  useFindingFilter.setState({ group: rowKey(row) });
  useSession.setState({ findingId: null, selection: [...first.values()] });
}

/** The keys of the list: arrows, Enter to the canvas, A to mend, W to waive. */
export function useListKeys(rows: readonly FindingRow[], at: number, list: RefObject<HTMLElement | null>) {
  useStayInList(rows, at, list);
  return (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(rows, at, event.key)) event.preventDefault();
    // what is a key of the list, or would delete what the canvas has selected, is not the window's
    if (event.defaultPrevented || event.key.length === 1 || event.key === 'Delete' || event.key === 'Backspace') {
      event.stopPropagation();
    }
  };
}

function act(rows: readonly FindingRow[], at: number, key: string): boolean {
  const row = rows[at];
  const step = steps[key];
  if (step !== undefined) chooseRow(rows[stepRow(rows, at, step)]);
  else if (key === 'ArrowRight') return open(rows, at);
  else if (key === 'ArrowLeft') return close(rows, at);
  else if (key === 'Enter') goToCanvas();
  else if (key.toLowerCase() === 'a' && row) mend(row);
  else if (key.toLowerCase() === 'w' && row) waive(row);
  else return false;
  return true;
}

function open(rows: readonly FindingRow[], at: number): boolean {
  const row = rows[at];
  if (!row || row.type === 'finding') return false;
  if (row.open) chooseRow(rows[at + 1]);
  else toggleGroup(rowKey(row));
  return true;
}

function close(rows: readonly FindingRow[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  if (row.type !== 'finding') {
    if (row.open) toggleGroup(rowKey(row));
    return row.open;
  }
  if (row.group === null) return false;
  chooseRow(rows.find((other) => other.type !== 'finding' && rowKey(other) === row.group));
  return true;
}

function mend(row: FindingRow): void {
  if (row.type === 'finding' && !row.finding.waived) void applyFirstFix(row.finding.id);
  if (row.type === 'group') void applyAllFixes(row.group.findings.map(({ id }) => id));
}

function waive(row: FindingRow): void {
  if (row.type === 'finding') startWaiving([row.finding.id]);
  if (row.type === 'group') startWaiving(row.group.findings.map(({ id }) => id));
}

/** Moves the focus to the card that the chosen finding is shown at, or to the canvas. */
function goToCanvas(): void {
  const { topology } = useDocument.getState();
  const { findingId, selection } = useSession.getState();
  const finding = useAnalysis.getState().findings.find(({ id }) => id === findingId);
  const [subject] = finding?.subjects ?? selection;
  const id = topology && subject ? (cardOf(topology, subject) ?? subject.id) : '';
  const shown = document.querySelector<HTMLElement>(`.react-flow [data-id="${CSS.escape(id)}"][tabindex]`);
  (shown ?? document.querySelector<HTMLElement>('.react-flow'))?.focus();
}

/** When the chosen finding has gone while the list had the focus, the one in its place is chosen. */
function useStayInList(rows: readonly FindingRow[], at: number, list: RefObject<HTMLElement | null>): void {
  const last = useRef(-1);
  useEffect(() => {
    if (at >= 0) {
      last.current = at;
      return;
    }
    const place = last.current;
    const { findingId } = useSession.getState();
    const { group } = useFindingFilter.getState();
    if (place < 0 || (findingId === null && group === null) || group === waivedKey) return;
    last.current = -1;
    const focused = document.activeElement;
    const inDialog = focused?.closest('[role=dialog]') !== null; // that of waiving, which goes back to the list
    if (focused === list.current || inDialog) chooseRow(rows[Math.min(place, rows.length - 1)]);
  }, [rows, at, list]);
}
