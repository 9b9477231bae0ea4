import { canvasView } from '../canvas-view.ts';
import { attend } from '../overview/attended.ts';
import type { CanvasStop } from './canvas-stops.ts';
import { whenThere } from './focus-node.ts';

const drawn = '.react-flow__node[data-id], .react-flow__edge[data-id]';

/** The id of the node or edge that an element is, or is in; null elsewhere. */
export function stopOf(element: EventTarget | null): string | null {
  return (element instanceof Element && element.closest<HTMLElement>(drawn)?.dataset['id']) || null;
}

/** Gives the focus to a stop, and brings it into view first where it is out of it. */
export function focusStop({ key, middle }: CanvasStop): void {
  const view = canvasView();
  if (!view) return;
  const pane = document.querySelector('.react-flow')!.getBoundingClientRect();
  const { x, y } = view.flowToScreenPosition(middle);
  const inside = x > pane.left + margin && x < pane.right - margin && y > pane.top + margin && y < pane.bottom - margin;
  attend(key);
  if (!inside) void view.setCenter(middle.x, middle.y, { zoom: view.getZoom() });
  const id = CSS.escape(key);
  whenThere(
    () => document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"], .react-flow__edge[data-id="${id}"]`),
    (element) => element.focus({ preventScroll: true }),
  );
}

/** So near the rim of the canvas, a card would be half out of it. */
const margin = 48;
