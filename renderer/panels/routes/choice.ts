import type { Route } from '../../../shared/model/topology.ts';
import { rangeOf } from './route-view.ts';

/** What a press on a row does with it: it alone, it too or no more, everything from the last one to it. */
export type Choosing = 'only' | 'toggle' | 'range';

interface Choice {
  readonly chosen: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
}

/** The choice after a row was pressed; a range is given up for a new one from the same beginning. */
export function chosenAfter(shown: readonly Route[], { chosen, anchor }: Choice, id: string, how: Choosing): Choice {
  if (how === 'range') {
    const start = anchor !== null && shown.some((route) => route.id === anchor) ? anchor : id;
    return { chosen: new Set(rangeOf(shown, start, id)), anchor: start };
  }
  if (how === 'only') return { chosen: new Set([id]), anchor: id };
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/** Which row has the focus when the chosen ones are gone: the nearest that is left, below rather than above. */
export function nextLeft(shown: readonly Route[], chosen: ReadonlySet<string>, from: string): string | null {
  const at = shown.findIndex(({ id }) => id === from);
  const left = (route: Route): boolean => !chosen.has(route.id);
  return (shown.slice(at).find(left) ?? shown.slice(0, Math.max(at, 0)).findLast(left))?.id ?? null;
}

interface Held {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a press means with the keys that are held; `plain` with none. */
export function howChosen({ shiftKey, ctrlKey, metaKey }: Held, plain: Choosing): Choosing {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'toggle' : plain;
}

export type ChoiceAct = 'all' | 'none' | 'copy' | 'remove' | 'toggle' | 'up' | 'down';

interface Key extends Held {
  readonly key: string;
  readonly altKey: boolean;
}

/** What a key asks of the choice when a row has the focus; null where it is no such key, or nothing is chosen. */
export function choiceKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key, some: boolean): ChoiceAct | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (shiftKey) return null;
    return key.toLowerCase() === 'a' ? 'all' : some && key.toLowerCase() === 'c' ? 'copy' : null;
  }
  if (shiftKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  if (key === ' ') return 'toggle';
  if (!some) return null;
  return key === 'Delete' || key === 'Backspace' ? 'remove' : key === 'Escape' ? 'none' : null;
}
