import { Position as Edge, type Edge as FlowEdge, type Node } from '@xyflow/react';
import type { Peering, Topology, Vpc } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';
import { regionBoxes } from './regions.ts';
import type { Side } from './routing/geometry.ts';
import type { DrawnLine } from './lines.ts';

export type VpcNode = Node<{ readonly pointedAt: boolean }, 'vpc'>;
export type RegionNode = Node<{ readonly region: string }, 'region'>;
export type PeeringEdge = FlowEdge<{ readonly line: DrawnLine; readonly pointedAt: boolean }, 'peering'>;

/** What of the drawing is chosen: by the user, and by the finding that is being read. */
export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly pointedAt: ReadonlySet<string>;
}

export const ports: readonly (readonly [Side, Edge])[] = [
  ['left', Edge.Left],
  ['right', Edge.Right],
  ['top', Edge.Top],
  ['bottom', Edge.Bottom],
];

const portSize = 10;
const knownNodes = new WeakMap<Vpc, VpcNode>();

/** The nodes of the canvas: a container per region, and above them a card per VPC. */
export function nodesOf(
  topology: Topology,
  boxes: ReadonlyMap<string, Box>,
  emphasis: Emphasis,
  locked: ReadonlySet<string> = new Set(),
): (VpcNode | RegionNode)[] {
  const regions = regionBoxes(topology, boxes).map(({ region, x, y, width, height }): RegionNode => ({
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
  return [
    ...regions,
    ...[...topology.vpcs.values()].map((vpc) => vpcNode(vpc, boxes.get(vpc.id)!, emphasis, locked.has(vpc.id))),
  ];
}

/** The same node as before while nothing about it has changed, so that it is not drawn again. */
function vpcNode(vpc: Vpc, { x, y, width, height }: Box, emphasis: Emphasis, locked: boolean): VpcNode {
  const selected = emphasis.selected.has(vpc.id);
  const pointedAt = emphasis.pointedAt.has(vpc.id);
  const last = knownNodes.get(vpc);
  if (
    last?.position.x === x &&
    last.position.y === y &&
    last.height === height &&
    last.selected === selected &&
    last.draggable === !locked &&
    last.data.pointedAt === pointedAt
  ) {
    return last;
  }
  const node: VpcNode = {
    id: vpc.id,
    type: 'vpc',
    position: { x, y },
    width,
    height,
    handles: ports.map(([id, position]) => ({ id, position, type: 'source', ...portAt(id, width, height) })),
    data: { pointedAt },
    draggable: !locked,
    selected,
    ariaLabel: `VPC ${vpc.name}`,
    ariaRole: 'group',
  };
  knownNodes.set(vpc, node);
  return node;
}

function portAt(side: Side, width: number, height: number) {
  const x = side === 'left' ? 0 : side === 'right' ? width : width / 2;
  const y = side === 'top' ? 0 : side === 'bottom' ? height : height / 2;
  return { x: x - portSize / 2, y: y - portSize / 2, width: portSize, height: portSize };
}

/** The edges of the canvas: a peering each. */
export function edgesOf(
  topology: Topology,
  lines: ReadonlyMap<string, DrawnLine>,
  emphasis: Emphasis,
  nameFor: (peering: Peering) => string,
): PeeringEdge[] {
  return [...topology.peerings.values()].flatMap((peering) => {
    const line = lines.get(peering.id);
    return line ? [peeringEdge(peering, line, emphasis, nameFor(peering))] : [];
  });
}

const knownEdges = new WeakMap<DrawnLine, PeeringEdge>();

/** The same edge as before while nothing about it has changed, so that it is not drawn again. */
function peeringEdge(
  { id, requester, accepter }: Peering,
  line: DrawnLine,
  emphasis: Emphasis,
  ariaLabel: string,
): PeeringEdge {
  const selected = emphasis.selected.has(id);
  const pointedAt = emphasis.pointedAt.has(id);
  const last = knownEdges.get(line);
  if (last?.selected === selected && last.data?.pointedAt === pointedAt && last.ariaLabel === ariaLabel) return last;
  const edge: PeeringEdge = {
    id,
    type: 'peering',
    source: requester,
    target: accepter,
    data: { line, pointedAt },
    selected,
    ariaLabel,
  };
  knownEdges.set(line, edge);
  return edge;
}
