/** Whether the view moves. It is told by a mark on the canvas too, for its styles. */
let canvas: HTMLElement | null = null;
const listeners = new Set<() => void>();

export function setMoving(on: HTMLElement | null): void {
  if (canvas === on) return;
  delete canvas?.dataset['moving'];
  canvas = on;
  if (canvas) canvas.dataset['moving'] = 'true';
  else for (const hear of listeners) hear();
}

export function isMoving(): boolean {
  return canvas !== null;
}

/** Calls back whenever the view has come to rest, until it is stopped by what it returns. */
export function onRest(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
