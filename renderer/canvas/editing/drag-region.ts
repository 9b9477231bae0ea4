import type { Position, Topology } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { select, useSession } from '../../store/session.ts';
import { canvasView } from '../canvas-view.ts';
import { moveNodes } from '../gestures.ts';
import { noteNodeId } from '../notes/note-box.ts';
import { cardOf } from '../subject-place.ts';
import { useCanvasSettings } from './canvas-settings.ts';
import { lockedCards } from './locks.ts';
import { placedBoxes } from './selected.ts';
import { useTool } from './tool.ts';

const grid = 8;
/** A press that moves less than this is a click, which selects what is in the region. */
const still = 3;

/** A press on the name of a region takes hold of all of it: a drag moves it, as one edit, and a click selects it. */
export function takeRegion(event: PointerEvent): void {
  const name = event.target instanceof Element ? event.target.closest('.react-flow__node-region h3') : null;
  const region = name?.closest<HTMLElement>('.react-flow__node')?.dataset['id']?.slice('region:'.length);
  const { topology } = useDocument.getState();
  if (region === undefined || !topology || event.button !== 0 || useTool.getState().tool !== 'select') return;
  event.preventDefault();
  follow(event, nodesOfRegion(topology, region), () => selectRegion(topology, region));
}

/** The cards of a region and the notes about them, where they are; locked cards stay. */
function nodesOfRegion(topology: Topology, region: string): ReadonlyMap<string, Position> {
  const locked = lockedCards();
  const nodes = new Map<string, Position>();
  for (const [id, { x, y }] of placedBoxes(topology)) {
    if (topology.vpcs.get(id)!.region === region && !locked.has(id)) nodes.set(id, { x, y });
  }
  for (const { id, about, position } of topology.notes.values()) {
    if (about && nodes.has(cardOf(topology, about as Subject) ?? '')) nodes.set(noteNodeId(id), position);
  }
  return nodes;
}

function selectRegion(topology: Topology, region: string): void {
  const vpcs = [...topology.vpcs.values()].filter((vpc) => vpc.region === region);
  select(vpcs.map(({ id }) => ({ type: 'vpcs', id })));
}

function follow(start: PointerEvent, nodes: ReadonlyMap<string, Position>, click: () => void): void {
  let places: ReadonlyMap<string, Position> | null = null;
  const leave = new AbortController();
  const { signal } = leave;
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    const [across, down] = [clientX - start.clientX, clientY - start.clientY];
    if (!places && Math.hypot(across, down) < still) return;
    const zoom = canvasView()?.getZoom() ?? 1;
    const step = useCanvasSettings.getState().snap ? grid : 1;
    const by = (pixels: number): number => Math.round(pixels / zoom / step) * step;
    places = new Map([...nodes].map(([id, { x, y }]) => [id, { x: x + by(across), y: y + by(down) }]));
    useSession.setState({ dragged: places });
  };
  const end = (keep: boolean): void => {
    leave.abort();
    useSession.setState({ dragged: new Map() });
    if (!keep) return;
    if (places) moveNodes(places);
    else click();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}
