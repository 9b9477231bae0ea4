/** What quitting needs of a window. */
interface OpenWindow {
  close(): void;
  destroy(): void;
}

const windows = new Set<OpenWindow>();

export function registerWindow(window: OpenWindow): void {
  windows.add(window);
}

export function forgetWindow(window: OpenWindow): void {
  windows.delete(window);
}

export function openWindows(): readonly OpenWindow[] {
  return [...windows];
}
