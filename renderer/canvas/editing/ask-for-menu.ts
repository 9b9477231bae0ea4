import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { select, useSession } from '../../store/session.ts';
import { canvasView } from '../canvas-view.ts';
import { cardAtPoint } from '../drop-item.ts';
import { noteOfNode } from '../notes/note-box.ts';
import { regionBoxes } from '../regions.ts';
import { isInside } from '../routing/geometry.ts';
import { openContextMenu, type MenuTarget } from './context-menu-state.ts';
import { placedBoxes } from './selected.ts';

/** Opens the menu of what lies at a point of the window. */
export function askForMenuAt(element: Element | null, at: { readonly x: number; readonly y: number }): void {
  const view = canvasView();
  if (!view) return;
  const place = view.screenToFlowPosition(at);
  const target = subjectOf(element) ?? cardAt(place) ?? regionAt(place) ?? { type: 'canvas' as const };
  if (target.type !== 'region' && target.type !== 'canvas') takeUp(target);
  openContextMenu({ target, at, place });
}

/** Opens the menu of what has the focus, below its corner. */
export function askForMenuOf(element: Element): void {
  const { left, top } = element.getBoundingClientRect();
  askForMenuAt(element, { x: left + 24, y: top + 24 });
}

/** The record that an element of the canvas stands for. */
export function subjectOf(element: Element | null): Subject | undefined {
  const id = (of: string): string | undefined => element?.closest<HTMLElement>(of)?.dataset['id'];
  const node = id('.react-flow__node');
  const note = node === undefined ? undefined : noteOfNode(node);
  const peering = id('.react-flow__edge') ?? element?.closest<HTMLElement>('[data-peering]')?.dataset['peering'];
  const { topology } = useDocument.getState();
  if (note !== undefined) return { type: 'notes', id: note };
  if (node !== undefined && topology?.vpcs.has(node)) return { type: 'vpcs', id: node };
  if (peering !== undefined && topology?.peerings.has(peering)) return { type: 'peerings', id: peering };
  return undefined;
}

function cardAt(place: { readonly x: number; readonly y: number }): Subject | undefined {
  const id = cardAtPoint(place);
  return id === undefined ? undefined : { type: 'vpcs', id };
}

function regionAt(place: { readonly x: number; readonly y: number }): MenuTarget | undefined {
  const region = regionBoxes(useDocument.getState().topology!, placedBoxes()).find((box) => isInside(place, box));
  return region && { type: 'region', region: region.region };
}

/** What the menu is about is selected, unless it is part of what is. */
function takeUp(subject: Subject): void {
  const { selection } = useSession.getState();
  if (!selection.some(({ type, id }) => type === subject.type && id === subject.id)) select([subject]);
}
