import { create } from 'zustand';
import { useDocument } from '../store/document.ts';

interface OutlineState {
  /** The lines that stand the other way than their level does by itself. */
  readonly turned: ReadonlySet<string>;
  readonly filter: string;
  /** The line that the keyboard is at. */
  readonly active: string | null;
  /** Where a selection with Shift began. */
  readonly anchor: string | null;
  readonly renaming: string | null;
}

const fresh: OutlineState = { turned: new Set(), filter: '', active: null, anchor: null, renaming: null };

/** What is open in the tree and where the user is in it. */
export const useOutline = create<OutlineState>(() => fresh);

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) useOutline.setState(fresh);
});

/** Above this many VPCs a tree that shows what is in each of them hides what there is. */
const manyVpcs = 60;

/** Regions are open, and VPCs while there are few of them, unless the user turned the line. */
export function isOpenIn(turned: ReadonlySet<string>, vpcs: number) {
  return (key: string, level: 1 | 2): boolean => (level === 1 || vpcs <= manyVpcs) !== turned.has(key);
}

export function turn(key: string): void {
  const turned = new Set(useOutline.getState().turned);
  if (!turned.delete(key)) turned.add(key);
  useOutline.setState({ turned });
}
