import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peering, Position, Topology, VpcId } from '../../shared/model/topology.ts';
import type { Finding, Subject } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { peeringsOfVpc } from '../store/indexes.ts';
import { useSession } from '../store/session.ts';
import { cardBoxes, type Box } from './boxes.ts';
import { useLayerNodes, useLockedCards } from './layers.ts';
import { drawLines } from './lines.ts';
import { placementOf } from './placement.ts';
import { plateFacts } from './plate-facts.ts';
import { edgesOf, nodesOf, type Emphasis } from './project-to-flow.ts';
import { cardOf } from './subject-place.ts';

/** The document as nodes and edges, with the cards that are being dragged where the pointer has them. */
export function useDrawing() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const dragged = useSession((session) => session.dragged);
  const placed = useMemo(() => cardBoxes(topology, placementOf(topology)), [topology]);
  const factsOf = useCallback((peering: Peering) => plateFacts(t, topology, peering), [t, topology]);
  const settled = useMemo(
    () => drawLines(topology, topology.peerings.values(), placed, factsOf),
    [topology, placed, factsOf],
  );
  const boxes = useMemo(() => moved(placed, dragged), [placed, dragged]);
  // While cards are dragged, only their own lines are drawn anew; the drop draws them all.
  const lines = useMemo(
    () =>
      dragged.size === 0
        ? settled
        : new Map([...settled, ...drawLines(topology, linesOf(topology, dragged), boxes, factsOf)]),
    [topology, settled, boxes, dragged, factsOf],
  );
  const finding = useChosenFinding();
  const emphasis = useEmphasis(topology, finding);
  const locked = useLockedCards();
  const layerNodes = useLayerNodes();
  const cards = useMemo(() => nodesOf(topology, boxes, emphasis, locked), [topology, boxes, emphasis, locked]);
  const nodes = useMemo(() => [...cards, ...layerNodes], [cards, layerNodes]);
  const edges = useMemo(
    () => edgesOf(topology, lines, emphasis, ({ id, name }) => t('canvas.peeringLabel', { name: name || id })),
    [topology, lines, emphasis, t],
  );
  const places = useMemo(() => ({ boxes, lineOf: (id: string) => lines.get(id)?.points }), [boxes, lines]);
  return { nodes, edges, places, pointing: finding?.severity };
}

function moved(placed: ReadonlyMap<VpcId, Box>, dragged: ReadonlyMap<VpcId, Position>): ReadonlyMap<VpcId, Box> {
  if (dragged.size === 0) return placed;
  return new Map([...placed].map(([id, box]) => [id, { ...box, ...dragged.get(id) }]));
}

function linesOf(topology: Topology, cards: ReadonlyMap<VpcId, unknown>): ReadonlySet<Peering> {
  return new Set([...cards.keys()].flatMap((id) => peeringsOfVpc(topology, id)));
}

/** The finding that is being read. */
function useChosenFinding(): Finding | undefined {
  const chosen = useSession((session) => session.findingId);
  return useAnalysis(({ findings }) => (chosen === null ? undefined : findings.find(({ id }) => id === chosen)));
}

function useEmphasis(topology: Topology, finding: Finding | undefined): Emphasis {
  const selection = useSession((session) => session.selection);
  return useMemo(
    () => ({ selected: onCanvas(topology, selection), pointedAt: onCanvas(topology, finding?.subjects ?? []) }),
    [topology, selection, finding],
  );
}

/** The cards and lines that stand for records: a subnet shows on its card. */
function onCanvas(topology: Topology, subjects: readonly Subject[]): ReadonlySet<string> {
  return new Set(subjects.map((subject) => cardOf(topology, subject) ?? subject.id));
}
