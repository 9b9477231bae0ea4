import type { KeyboardEvent } from 'react';
import { selectRow, selectTo, toggleRow } from './select-row.ts';
import { turn, useOutline } from './outline-state.ts';
import type { TreeRow } from './tree-rows.ts';

const page = 12;
const pause = 600;
let typed = '';
let typedAt = 0;

interface Tree {
  readonly rows: readonly TreeRow[];
  /** The line that the keyboard is at; -1: none yet. */
  readonly at: number;
  readonly show: (row: TreeRow) => void;
  readonly openMenu: (row: TreeRow) => void;
}

/** The keys of a tree (WAI-ARIA): arrows, Home, End, letters, F2, Enter, Space with Ctrl, Shift with arrows. */
export function onTreeKey(event: KeyboardEvent, { rows, at, show, openMenu }: Tree): void {
  const row = rows[at];
  const target = targetOf(event.key, rows, at);
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const taken = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (target !== undefined) {
    taken();
    const next = rows[Math.max(0, Math.min(rows.length - 1, target))];
    if (!next) return;
    if (event.shiftKey) selectTo(rows, next);
    else if (event.ctrlKey || event.metaKey || next.type === 'region') useOutline.setState({ active: next.key });
    else selectRow(next);
  } else if (!row) return;
  else if (event.key === 'ArrowRight' && plain) {
    taken();
    if (row.open === false) turn(row.key);
    else if (row.open && rows[at + 1]) move(rows[at + 1]!);
  } else if (event.key === 'ArrowLeft' && plain) {
    taken();
    if (row.open) turn(row.key);
    else {
      const parent = rows.slice(0, at).findLast(({ level }) => level < row.level);
      if (parent) move(parent);
    }
  } else if (event.key === 'Enter') {
    taken();
    selectRow(row);
    show(row);
  } else if (event.key === ' ') {
    taken();
    if (plain) selectRow(row);
    else toggleRow(row);
  } else if (event.key === 'F2' && row.type !== 'region') {
    taken();
    useOutline.setState({ renaming: row.key });
  } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    taken();
    openMenu(row);
  } else if (plain && event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) {
    taken();
    const found = typeAhead(event.key, rows, at, event.timeStamp);
    if (found) move(found);
  }
}

function move(row: TreeRow): void {
  if (row.type === 'region') useOutline.setState({ active: row.key });
  else selectRow(row);
}

function targetOf(key: string, rows: readonly TreeRow[], at: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? 0 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}

/** The next line whose name starts with what was typed in a burst; the same letter again goes on to the next one. */
function typeAhead(letter: string, rows: readonly TreeRow[], at: number, time: number): TreeRow | undefined {
  const again = time - typedAt < pause;
  typed = again && typed !== letter ? typed + letter.toLowerCase() : letter.toLowerCase();
  typedAt = time;
  const from = typed.length > 1 ? at : at + 1;
  const round = [...rows.slice(Math.max(0, from)), ...rows.slice(0, Math.max(0, from))];
  return round.find(({ name }) => name.toLowerCase().startsWith(typed));
}
