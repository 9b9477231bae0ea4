import type { EdgeChange, FinalConnectionState, NodeChange } from '@xyflow/react';
import { moveOnCanvas } from '../../shared/model/edits/move.ts';
import type { Position } from '../../shared/model/topology.ts';
import { commit } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { canvasView } from './canvas-view.ts';
import { dragAlong } from './drag-along.ts';
import { cardAtPoint } from './drop-item.ts';
import { lockedCards } from './editing/locks.ts';
import { noteOfNode } from './notes/note-box.ts';

/** A drag goes to the session; its drop is an edit. Cards and notes that are dragged together are dropped as one. */
export function onNodesChange(changes: readonly NodeChange[]): void {
  const locked = lockedCards();
  const moves = changes.filter((change) => change.type === 'position').filter(({ id }) => !locked.has(id));
  if (moves.some(({ dragging }) => dragging)) {
    const dragged = new Map(useSession.getState().dragged);
    for (const { id, position } of moves) if (position) dragged.set(id, position);
    for (const [id, position] of dragAlong(moves)) dragged.set(id, position);
    useSession.setState({ dragged });
  } else if (moves.length > 0) {
    drop(moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])));
  }
  followSelection('nodes', changes);
}

export function onEdgesChange(changes: readonly EdgeChange[]): void {
  followSelection('edges', changes);
}

function drop(moves: readonly (readonly [string, Position])[]): void {
  const positions = new Map([...useSession.getState().dragged, ...moves]);
  useSession.setState({ dragged: new Map() });
  moveNodes(positions);
}

/** Moves nodes of the canvas, cards and notes alike, as one edit. */
export function moveNodes(positions: ReadonlyMap<string, Position>): void {
  const vpcs = new Map<string, Position>();
  const notes = new Map<string, Position>();
  for (const [id, { x, y }] of positions) {
    const note = noteOfNode(id);
    (note === undefined ? vpcs : notes).set(note ?? id, { x: Math.round(x), y: Math.round(y) });
  }
  if (positions.size > 0) commit('moveVpcs', (topology) => moveOnCanvas(topology, { vpcs, notes }));
}

/** Carries over what the canvas selected or let go, beside what is selected elsewhere on it. */
function followSelection(of: 'nodes' | 'edges', changes: readonly (NodeChange | EdgeChange)[]): void {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const itemOf = (nodeId: string) => {
    if (of === 'edges') return { type: 'peerings', id: nodeId } as const;
    const note = noteOfNode(nodeId);
    return note === undefined ? ({ type: 'vpcs', id: nodeId } as const) : ({ type: 'notes', id: note } as const);
  };
  const keyOf = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type} ${id}`;
  const off = new Set(picks.filter((change) => !change.selected).map(({ id }) => keyOf(itemOf(id))));
  const drawn = ['vpcs', 'notes', 'peerings'];
  const { selection } = useSession.getState();
  const kept = selection.filter((item) => drawn.includes(item.type) && !off.has(keyOf(item)));
  const known = new Set(kept.map(keyOf));
  const added = picks.filter((change) => change.selected).map(({ id }) => itemOf(id));
  select([...kept, ...added.filter((item) => !known.has(keyOf(item)))]);
}

/** A line let go over a port or anywhere on a card asks for a peering with that VPC. */
export function onConnectEnd(event: MouseEvent | TouchEvent, { fromNode, toNode }: FinalConnectionState): void {
  useSession.setState({ drawing: false });
  const from = fromNode?.id;
  const to = toNode?.id ?? cardAt('changedTouches' in event ? event.changedTouches[0] : event);
  if (from === undefined || to === undefined || from === to) return;
  useSession.setState({ connecting: { from, to } });
}

/** The card at a point of the window, be it mounted or only painted. */
function cardAt(point: { readonly clientX: number; readonly clientY: number } | undefined): string | undefined {
  const view = canvasView();
  if (!point || !view || !document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow')) return;
  return cardAtPoint(view.screenToFlowPosition({ x: point.clientX, y: point.clientY }, { snapToGrid: false }));
}
