import type { EdgeChange, FinalConnectionState, NodeChange } from '@xyflow/react';
import { moveVpcs } from '../../shared/model/edits/vpcs.ts';
import type { Position } from '../../shared/model/topology.ts';
import { commit } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import type { PeeringEdge, RegionNode, VpcNode } from './project-to-flow.ts';

/** A drag goes to the session; its drop, and a step of the arrow keys, is an edit. */
export function onNodesChange(changes: NodeChange<VpcNode | RegionNode>[]): void {
  const moves = changes.filter((change) => change.type === 'position');
  if (moves.some(({ dragging }) => dragging)) {
    const dragged = new Map(useSession.getState().dragged);
    for (const { id, position } of moves) if (position) dragged.set(id, position);
    useSession.setState({ dragged });
  } else if (moves.length > 0) {
    drop(moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])));
  }
  followSelection('vpcs', changes);
}

export function onEdgesChange(changes: EdgeChange<PeeringEdge>[]): void {
  followSelection('peerings', changes);
}

function drop(moves: readonly (readonly [string, Position])[]): void {
  const positions = new Map(
    [...useSession.getState().dragged, ...moves].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
  useSession.setState({ dragged: new Map() });
  if (positions.size > 0) commit('moveVpcs', (topology) => moveVpcs(topology, positions));
}

/** Carries over what the canvas selected or let go, beside what is selected elsewhere. */
function followSelection(type: 'vpcs' | 'peerings', changes: readonly (NodeChange | EdgeChange)[]): void {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const { selection } = useSession.getState();
  const off = new Set(picks.filter((change) => !change.selected).map(({ id }) => id));
  const on = picks.filter((change) => change.selected).map(({ id }) => ({ type, id }) as const);
  const kept = selection.filter(
    (item) => (item.type === 'vpcs' || item.type === 'peerings') && !(item.type === type && off.has(item.id)),
  );
  const added = on.filter(({ id }) => !kept.some((item) => item.type === type && item.id === id));
  select([...kept, ...added]);
}

/** A line let go over a port or anywhere on a card asks for a peering with that VPC. */
export function onConnectEnd(event: MouseEvent | TouchEvent, { fromNode, toNode }: FinalConnectionState): void {
  useSession.setState({ drawing: false });
  const from = fromNode?.id;
  const to = toNode?.id ?? cardAt('changedTouches' in event ? event.changedTouches[0] : event);
  if (from === undefined || to === undefined || from === to) return;
  useSession.setState({ connecting: { from, to } });
}

function cardAt(point: { readonly clientX: number; readonly clientY: number } | undefined): string | undefined {
  const under = point && document.elementFromPoint(point.clientX, point.clientY);
  return under?.closest<HTMLElement>('.react-flow__node-vpc')?.dataset['id'];
}
