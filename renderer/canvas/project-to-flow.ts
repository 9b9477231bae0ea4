import { Position as Edge, type Edge as FlowEdge, type Node } from '@xyflow/react';
import type { Peering, Topology, Vpc } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';
import type { Depth } from './depth.ts';
import type { Mounted } from './gradual.ts';
import type { RegionBox } from './regions.ts';
import type { Side } from './routing/geometry.ts';
import type { DrawnLine } from './lines.ts';

export type VpcNode = Node<{ readonly pointedAt: boolean; readonly depth: Depth }, 'vpc'>;
export type RegionNode = Node<{ readonly region: string }, 'region'>;
export type PeeringEdge = FlowEdge<
  { readonly line: DrawnLine; readonly pointedAt: boolean; readonly plate: boolean },
  'peering'
>;

/** What of the drawing is chosen: by the user, and by the finding that is being read. */
export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly pointedAt: ReadonlySet<string>;
  /** What lies under the pointer. */
  readonly under?: string | undefined;
}

export const ports: readonly (readonly [Side, Edge])[] = [
  ['left', Edge.Left],
  ['right', Edge.Right],
  ['top', Edge.Top],
  ['bottom', Edge.Bottom],
];

const portSize = 10;
const knownNodes = new WeakMap<Vpc, VpcNode>();

/** The titles of the regions: their containers are painted. */
export function regionNodes(regions: readonly RegionBox[]): RegionNode[] {
  return regions.map(({ region, x, y, width, height }) => ({
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
}

/** The cards that are mounted, and unseen ones at the far ends of the edges: React Flow draws no edge without both. */
export function cardNodes(
  topology: Topology,
  boxes: ReadonlyMap<string, Box>,
  mounted: Mounted,
  edges: readonly PeeringEdge[],
  emphasis: Emphasis,
  locked: ReadonlySet<string> = new Set(),
): VpcNode[] {
  const nodes: VpcNode[] = [];
  for (const [id, depth] of mounted) {
    const vpc = topology.vpcs.get(id);
    const box = boxes.get(id);
    if (vpc && box) nodes.push(vpcNode(vpc, box, depth, emphasis, locked.has(id)));
  }
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  for (const id of ends) {
    const box = boxes.get(id);
    if (box && !mounted.has(id)) nodes.push(unseenNode(id, box));
  }
  return nodes;
}

const knownEnds = new WeakMap<Box, VpcNode>();

function unseenNode(id: string, box: Box): VpcNode {
  let node = knownEnds.get(box);
  if (!node) {
    const { x, y, width, height } = box;
    const data = { pointedAt: false, depth: 'far' } as const;
    const handles = handlesOf(width, height);
    node = { id, type: 'vpc', position: { x, y }, ...sizeOf(width, height), handles, data, hidden: true };
    knownEnds.set(box, node);
  }
  return node;
}

/** The same node as before while nothing about it has changed, so that it is not drawn again. */
function vpcNode(vpc: Vpc, { x, y, width, height }: Box, depth: Depth, emphasis: Emphasis, locked: boolean): VpcNode {
  const selected = emphasis.selected.has(vpc.id);
  const pointedAt = emphasis.pointedAt.has(vpc.id);
  const last = knownNodes.get(vpc);
  if (
    last?.position.x === x &&
    last.position.y === y &&
    last.height === height &&
    last.selected === selected &&
    last.draggable === !locked &&
    last.data.pointedAt === pointedAt &&
    last.data.depth === depth
  ) {
    return last;
  }
  const node: VpcNode = {
    id: vpc.id,
    type: 'vpc',
    position: { x, y },
    ...sizeOf(width, height),
    handles: handlesOf(width, height),
    data: { pointedAt, depth },
    draggable: !locked,
    selected,
    ariaLabel: `VPC ${vpc.name}`,
    ariaRole: 'group',
  };
  knownNodes.set(vpc, node);
  return node;
}

/** Known beforehand, so that nothing is measured, and a card has ports before it shows them. */
function sizeOf(width: number, height: number) {
  return { width, height, measured: { width, height } };
}

function handlesOf(width: number, height: number): NonNullable<VpcNode['handles']> {
  return ports.map(([id, position]) => ({ id, position, type: 'source', ...portAt(id, width, height) }));
}

function portAt(side: Side, width: number, height: number) {
  const x = side === 'left' ? 0 : side === 'right' ? width : width / 2;
  const y = side === 'top' ? 0 : side === 'bottom' ? height : height / 2;
  return { x: x - portSize / 2, y: y - portSize / 2, width: portSize, height: portSize };
}

/** Peerings as edges; `plates` tells whether those that fit have their plates. */
export function edgesOf(
  peerings: readonly Peering[],
  lines: ReadonlyMap<string, DrawnLine>,
  emphasis: Emphasis,
  plates: boolean,
  nameFor: (peering: Peering) => string,
): PeeringEdge[] {
  return peerings.flatMap((peering) => {
    const line = lines.get(peering.id);
    return line ? [peeringEdge(peering, line, emphasis, plates, nameFor(peering))] : [];
  });
}

const knownEdges = new WeakMap<DrawnLine, PeeringEdge>();

/** The same edge as before while nothing about it has changed, so that it is not drawn again. */
function peeringEdge(
  { id, requester, accepter }: Peering,
  line: DrawnLine,
  emphasis: Emphasis,
  plates: boolean,
  ariaLabel: string,
): PeeringEdge {
  const selected = emphasis.selected.has(id);
  const pointedAt = emphasis.pointedAt.has(id);
  const plate = plates && (line.plate.fits || selected || pointedAt || emphasis.under === id);
  const last = knownEdges.get(line);
  if (
    last?.selected === selected &&
    last.data?.pointedAt === pointedAt &&
    last.data.plate === plate &&
    last.ariaLabel === ariaLabel
  ) {
    return last;
  }
  const edge: PeeringEdge = {
    id,
    type: 'peering',
    source: requester,
    target: accepter,
    data: { line, pointedAt, plate },
    selected,
    ariaLabel,
  };
  knownEdges.set(line, edge);
  return edge;
}
