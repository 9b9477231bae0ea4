import { create } from 'zustand';
import type { Position } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';

/** What a menu was asked for on. */
export type MenuTarget = Subject | { readonly type: 'region'; readonly region: string } | { readonly type: 'canvas' };

interface ContextMenuState {
  readonly open: {
    readonly target: MenuTarget;
    /** Where the menu comes, in window pixels. */
    readonly at: Position;
    /** Where things go that are added by it, in canvas pixels. */
    readonly place: Position;
  } | null;
}

export const useContextMenu = create<ContextMenuState>(() => ({ open: null }));

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) closeContextMenu();
});

export function openContextMenu(open: NonNullable<ContextMenuState['open']>): void {
  useContextMenu.setState({ open });
}

export function closeContextMenu(): void {
  useContextMenu.setState({ open: null });
}
