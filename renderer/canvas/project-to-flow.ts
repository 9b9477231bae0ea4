import type { Edge, Node } from '@xyflow/react';
import type { Peering, Position, Topology, VpcId } from '../../shared/model/topology.ts';
import { cardHeights, cardWidth } from './card-size.ts';
import { regionBounds } from './regions.ts';

export type VpcNode = Node<Record<string, never>, 'vpc'>;
export type RegionNode = Node<{ readonly region: string }, 'region'>;
export type PeeringEdge = Edge<{ readonly lane: number }, 'peering'>;

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** The nodes of the canvas: a container per region, and above them a card per VPC. */
export function nodesOf(
  topology: Topology,
  placement: ReadonlyMap<VpcId, Position>,
  selected: ReadonlySet<string>,
): (VpcNode | RegionNode)[] {
  const heights = cardHeights(topology);
  const regions = regionBounds(topology, placement).map(({ region, x, y, width, height }): RegionNode => ({
    id: `region:${region}`,
    type: 'region',
    position: { x, y },
    width,
    height,
    data: { region },
    draggable: false,
    selectable: false,
    connectable: false,
    focusable: false,
    zIndex: -1,
  }));
  const vpcs = [...topology.vpcs.values()].map(({ id, name }): VpcNode => ({
    id,
    type: 'vpc',
    position: placement.get(id)!,
    width: cardWidth,
    height: heights.get(id)!,
    data: {},
    selected: selected.has(id),
    ariaLabel: `VPC ${name}`,
    ariaRole: 'group',
  }));
  return [...regions, ...vpcs];
}

/** The edges of the canvas: a peering leaves and enters its cards at the sides that face each other. */
export function edgesOf(
  topology: Topology,
  placement: ReadonlyMap<VpcId, Position>,
  selected: ReadonlySet<string>,
): PeeringEdge[] {
  const lanes = new Map<string, number>();
  return [...topology.peerings.values()].flatMap((peering): PeeringEdge[] => {
    const from = placement.get(peering.requester);
    const to = placement.get(peering.accepter);
    if (!from || !to) return [];
    const pair = [peering.requester, peering.accepter].sort().join('\n');
    const lane = lanes.get(pair) ?? 0;
    lanes.set(pair, lane + 1);
    const [sourceHandle, targetHandle] = sidesBetween(from, to);
    return [
      {
        id: peering.id,
        type: 'peering',
        source: peering.requester,
        target: peering.accepter,
        sourceHandle,
        targetHandle,
        data: { lane },
        selected: selected.has(peering.id),
        ariaLabel: `Peering ${nameOf(peering)}`,
      },
    ];
  });
}

const nameOf = ({ name, id }: Peering): string => (name === '' ? id : name);

function sidesBetween(from: Position, to: Position): [Side, Side] {
  const across = to.x - from.x;
  if (Math.abs(across) < cardWidth + 24) return to.y > from.y ? ['bottom', 'top'] : ['top', 'bottom'];
  return across > 0 ? ['right', 'left'] : ['left', 'right'];
}
