import type { KeyboardEvent } from 'react';

/**
 * The keys of rows of fields (`data-row`, with its remove button marked `data-remove`). Arrows up and down go to the
 * same field of the next row; Escape leaves the field for its row, where arrows walk, Enter enters, Delete removes.
 */
export function onGridKeys(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-row]');
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = target === row ? rowKey(event.key, row) : fieldKey(event.key, row, target);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function rowKey(key: string, row: HTMLElement): (() => void) | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return () => neighbour(row, key === 'ArrowUp' ? -1 : 1)?.focus();
    case 'Enter':
    case 'F2':
      return () => row.querySelector<HTMLElement>('input:not([type=hidden], [type=checkbox])')?.focus();
    case 'Delete':
    case 'Backspace':
      return () => {
        const next = neighbour(row, 1) ?? neighbour(row, -1);
        row.querySelector<HTMLElement>('[data-remove]')?.click();
        next?.focus();
      };
    default:
      return null;
  }
}

function fieldKey(key: string, row: HTMLElement, field: HTMLElement): (() => void) | null {
  if (field.ariaExpanded === 'true') return null; // the keys are the open list's
  if (key === 'Escape') return () => row.focus();
  if ((key !== 'ArrowUp' && key !== 'ArrowDown') || field.ariaHasPopup !== null) return null;
  const next = neighbour(row, key === 'ArrowUp' ? -1 : 1);
  const column = [...row.children].findIndex((cell) => cell.contains(field));
  return next && (() => fieldIn(next.children[column])?.focus());
}

function fieldIn(part: Element | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>('input:not([type=hidden])') ?? null;
}

function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])];
  return rows[rows.indexOf(row) + step] ?? null;
}
