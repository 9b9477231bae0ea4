/** Gives the focus to a node of the canvas once it is drawn, if it comes to be within half a second. */
export function focusNode(nodeId: string): void {
  whenThere(
    () => document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`),
    (node) => node.focus({ preventScroll: true }),
  );
}

const patience = 500;

/** Waits, frame by frame, for an element that the next drawing of the window brings. */
export function whenThere<E extends HTMLElement>(find: () => E | null, then: (element: E) => void): void {
  const until = performance.now() + patience;
  const look = (): void => {
    const element = find();
    if (element) then(element);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}
