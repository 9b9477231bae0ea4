const panes = ['.title-bar', '.left-pane', '.workbench-canvas', '.workbench-inspector', '.drawer'];
const focusable =
  '[role=tree], [role=listbox], [role=grid], [role=tab][aria-selected=true], a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** Moves the focus to the next pane that is open, or the one before. */
export function moveBetweenPanes(step: 1 | -1): void {
  const open = panes.flatMap((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element && element.offsetWidth > 0 && element.offsetHeight > 0 ? [element] : [];
  });
  const at = open.findIndex((element) => element.contains(document.activeElement));
  const from = at < 0 ? (step > 0 ? -1 : 0) : at;
  for (let tried = 1; tried <= open.length; tried++) {
    const pane = open[(from + step * tried + open.length * tried) % open.length]!;
    if (focusIn(pane)) return;
  }
}

function focusIn(pane: HTMLElement): boolean {
  const preferred = pane.querySelector<HTMLElement>('[data-pane-start]');
  for (const element of preferred ? [preferred] : pane.querySelectorAll<HTMLElement>(focusable)) {
    if (element.offsetParent === null) continue;
    element.focus();
    if (document.activeElement === element) return true;
  }
  return false;
}
