import type { Position } from '../../shared/model/topology.ts';
import type { Link } from './cards.ts';
import type { RunElk } from './elk.ts';
import type { Block } from './region-inside.ts';

/** Between two regions: room for the plates of the lines that cross. */
const between = 240;
/** So few regions stand side by side in the order of their peerings; more of them spread over the plane. */
const mostInLayers = 4;

/** Places whole regions, those with peerings between them near each other; `regionOf` says where a line ends. */
export async function regionsApart(
  blocks: readonly Block[],
  links: readonly Link[],
  regionOf: ReadonlyMap<string, string>,
  runElk: RunElk,
): Promise<ReadonlyMap<string, Position>> {
  const children = blocks.map(({ region, width, height }) => ({ id: region, width, height }));
  const edges = [...pairs(links, regionOf)].map(([from, to], index) => ({
    id: `${index}`,
    sources: [from],
    targets: [to],
  }));
  const graph = { id: 'regions', children, edges };
  if (blocks.length <= mostInLayers) return placesOf(await runElk({ ...graph, layoutOptions: inLayers }));
  const wide = blocks.reduce((sum, { width, height }) => sum + Math.max(width, height), 0) / blocks.length;
  const spread = await runElk({ ...graph, layoutOptions: spreadOut(wide + between) });
  return placesOf(
    await runElk({ id: 'apart', children: spread.children!, edges: [], layoutOptions: clearOfEachOther }),
  );
}

const inLayers = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': `${between / 2}`,
  'elk.spacing.componentComponent': `${between}`,
  'elk.layered.spacing.nodeNodeBetweenLayers': `${between}`,
};
const spreadOut = (edgeLength: number) => ({
  'elk.algorithm': 'stress',
  'elk.stress.desiredEdgeLength': `${edgeLength}`,
  'elk.spacing.componentComponent': `${between}`,
});
const clearOfEachOther = { 'elk.algorithm': 'sporeOverlap', 'elk.spacing.nodeNode': `${between}` };

/** Each pair of regions that a peering joins, once. */
function pairs(links: readonly Link[], regionOf: ReadonlyMap<string, string>): Iterable<readonly [string, string]> {
  const joined = new Map<string, readonly [string, string]>();
  for (const { from, to } of links) {
    const [a, b] = [regionOf.get(from)!, regionOf.get(to)!];
    if (a !== b) joined.set(a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]), [a, b]);
  }
  return joined.values();
}

function placesOf({
  children = [],
}: {
  readonly children?: readonly { readonly id: string; x?: number; y?: number }[];
}) {
  return new Map(children.map(({ id, x, y }) => [id, { x: x!, y: y! }]));
}
