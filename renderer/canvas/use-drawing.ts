import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peering, Position, Topology, VpcId } from '../../shared/model/topology.ts';
import { useDocument } from '../store/document.ts';
import { peeringsOfVpc } from '../store/indexes.ts';
import { useSession } from '../store/session.ts';
import type { Box } from './boxes.ts';
import { cardsWithin } from './in-view.ts';
import { useLayerNodes, useLockedCards } from './layers.ts';
import { useAttended } from './overview/attended.ts';
import { usePointed } from './overview/pointed.ts';
import { cardNodes, edgesOf, regionNodes, type Emphasis } from './project-to-flow.ts';
import { regionBoxes } from './regions.ts';
import { boundsOf } from './routing/geometry.ts';
import { settledBoxes } from './settled-boxes.ts';
import { useEmphasis } from './use-emphasis.ts';
import { usePlateFacts } from './use-plate-facts.ts';
import { useLines } from './use-lines.ts';
import { useMounted } from './use-mounted.ts';
import { useSeen } from './use-seen.ts';

/** So many of what is chosen are mounted wherever one looks from; the rest is painted only. */
const mostChosen = 60;

/** So many cards are all mounted, seen or not: then nothing comes up only while one looks. */
const fewCards = 40;

/** What of the document is mounted as nodes and edges, and what is painted; dragged cards are where the pointer has them. */
export function useDrawing() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const dragged = useSession((session) => session.dragged);
  const settled = settledBoxes(topology);
  const boxes = useMemo(() => moved(settled, dragged), [settled, dragged]);
  const factsOf = usePlateFacts(topology);
  const cardsDragged = useMemo(() => new Set(dragged.keys()), [dragged]);
  const { lines, found } = useLines(topology, settled, boxes, cardsDragged, factsOf);
  const regions = useMemo(() => regionBoxes(topology, boxes), [topology, boxes]);

  const large = topology.vpcs.size > fewCards;
  const seen = useSeen(large);
  const { emphasis, pointing } = useEmphasis(topology);
  const under = usePointed(({ at }) => at);
  const attended = useAttended();
  const wanted = useMemo(() => {
    const held = [...cardsDragged, under?.id, attended.key, attended.before];
    if (seen.depth === 'far')
      return [...firstOf([...held, ...emphasis.selected, ...emphasis.pointedAt], topology.vpcs)];
    const within = cardsWithin(boxes, boxes.size > fewCards ? seen.box : boundsOf(boxes.values()));
    const others = firstOf(held, topology.vpcs);
    return [...new Set([...within, ...others])];
  }, [seen, boxes, cardsDragged, under, attended, emphasis, topology]);
  const mounted = useMounted(wanted, seen.depth);

  const near = seen.depth === 'near';
  const here = useMemo((): Emphasis => ({ ...emphasis, under: under?.id }), [emphasis, under]);
  const edges = useMemo(() => {
    const chosen = firstOf(
      [under?.id, attended.key, attended.before, ...emphasis.selected, ...emphasis.pointedAt],
      topology.peerings,
    );
    const drawn = new Set([
      ...(near ? peeringsAt(topology, mounted.keys()) : []),
      ...peeringsAt(topology, cardsDragged),
      ...[...chosen].flatMap((id) => topology.peerings.get(id) ?? []),
    ]);
    return edgesOf([...drawn], lines, here, near, ({ id, name }) => t('canvas.peeringLabel', { name: name || id }));
  }, [topology, mounted, lines, emphasis, here, under, attended, near, cardsDragged, t]);
  const locked = useLockedCards();
  const layerNodes = useLayerNodes();
  const nodes = useMemo(
    () => [
      ...(near ? regionNodes(regions) : []),
      ...cardNodes(topology, boxes, mounted, edges, emphasis, locked),
      ...layerNodes,
    ],
    [near, regions, topology, boxes, mounted, edges, emphasis, locked, layerNodes],
  );
  const places = useMemo(() => ({ boxes, lineOf: (id: string) => lines.get(id)?.points }), [boxes, lines]);
  return { nodes, edges, places, pointing, topology, boxes, lines, regions, emphasis, seen, large, found };
}

function moved(settled: ReadonlyMap<VpcId, Box>, dragged: ReadonlyMap<VpcId, Position>): ReadonlyMap<VpcId, Box> {
  if (dragged.size === 0) return settled;
  const boxes = new Map(settled);
  for (const [id, at] of dragged) {
    const box = settled.get(id);
    if (box) boxes.set(id, { ...box, ...at });
  }
  return boxes;
}

/** Of ids, the first ones that are records of a kind. */
function firstOf(ids: Iterable<string | null | undefined>, records: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const chosen = new Set<string>();
  for (const id of ids) {
    if (chosen.size >= mostChosen) break;
    if (id && records.has(id)) chosen.add(id);
  }
  return chosen;
}

/** The peerings of the cards that are mounted; one that only passes by is painted. */
function peeringsAt(topology: Topology, cards: Iterable<VpcId>): ReadonlySet<Peering> {
  const found = new Set<Peering>();
  for (const id of cards) for (const peering of peeringsOfVpc(topology, id)) found.add(peering);
  return found;
}
