import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from '../../shared/model/topology.ts';
import type { Finding, Subject } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { cardBoxes } from './boxes.ts';
import { drawLines } from './lines.ts';
import { placementOf } from './placement.ts';
import { edgesOf, nodesOf, type Emphasis } from './project-to-flow.ts';
import { cardOf } from './subject-place.ts';

/** The document as nodes and edges, with the cards that are being dragged where the pointer has them. */
export function useDrawing() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const dragged = useSession((session) => session.dragged);
  const placed = useMemo(() => placementOf(topology), [topology]);
  const boxes = useMemo(
    () => cardBoxes(topology, dragged.size === 0 ? placed : new Map([...placed, ...dragged])),
    [topology, placed, dragged],
  );
  const lines = useMemo(() => drawLines(topology, boxes), [topology, boxes]);
  const finding = useChosenFinding();
  const emphasis = useEmphasis(topology, finding);
  const nodes = useMemo(() => nodesOf(topology, boxes, emphasis), [topology, boxes, emphasis]);
  const edges = useMemo(
    () => edgesOf(topology, lines, emphasis, ({ id, name }) => t('canvas.peeringLabel', { name: name || id })),
    [topology, lines, emphasis, t],
  );
  return { nodes, edges, pointing: finding?.severity };
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
