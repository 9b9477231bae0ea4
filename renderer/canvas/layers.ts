import type { Node, NodeChange, NodeTypes } from '@xyflow/react';
import type { ComponentType } from 'react';
import { LayoutProgress } from '../layout/layout-progress.tsx';
import { CanvasToolbar } from './editing/canvas-toolbar.tsx';
import { CardOutlines } from './editing/card-outlines.tsx';
import { ContextMenu } from './editing/context-menu.tsx';
import { CanvasEnd } from './editing/use-canvas-keys.tsx';
import { onNodesChange } from './gestures.ts';
import { NoteNode } from './notes/note-node.tsx';
import { NoteTies } from './notes/note-ties.tsx';
import { useNoteNodes } from './notes/use-note-nodes.ts';
import { WhatIfGhosts } from '../what-if/what-if-ghosts.tsx';
import { PathOverlay } from './path/path-overlay.tsx';
import { ProposalOverlay } from './proposal/proposal-overlay.tsx';

// What lies on the canvas beside regions, cards and peerings. A feature enters itself here and keeps its files to itself.

/** The kinds of node that features bring, e.g. `note`. They are mounted at the near depths only. */
export const layerNodeTypes: NodeTypes = { note: NoteNode };

/** The nodes that features bring; the same list for as long as none of them changes. */
export function useLayerNodes(): readonly Node[] {
  return useNoteNodes();
}

/** Hears of changes to the nodes of features: those whose ids are not VPCs' or regions'. */
export const layerNodeChanges: readonly ((changes: readonly NodeChange[]) => void)[] = [onNodesChange];

/** Drawn above the peerings and below the zoom bar, as children of the flow; `ViewportPortal` gives canvas pixels. */
export const overlays: readonly ComponentType[] = [
  WhatIfGhosts,
  PathOverlay,
  ProposalOverlay,
  CanvasEnd,
  NoteTies,
  CardOutlines,
  CanvasToolbar,
  LayoutProgress,
  ContextMenu,
];

/** The cards that cannot be dragged. */
export { useLockedCards } from './editing/locks.ts';
