import { useEffect } from 'react';
import { useClipboard } from '../../clipboard/use-clipboard.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { askForMenuOf, subjectOf } from './ask-for-menu.ts';
import { canvasStops } from './canvas-stops.ts';
import { takeRegion } from './drag-region.ts';
import { editSubject } from './edit-name.ts';
import { focusNode } from './focus-node.ts';
import { endNudge, isNudge, nudge } from './nudge.ts';
import { followPointer } from './pointer.ts';
import { focusStop, stopOf } from './stop-focus.ts';
import { chooseTool, pickEnd, useTool } from './tool.ts';

/** Stands after everything on the canvas, so that Tab can leave it from the last thing read. */
export function CanvasEnd() {
  useCanvasKeys();
  useClipboard();
  return <span id="canvas-end" tabIndex={-1} />;
}

/** The keys that mean something on the canvas itself, before they are commands. */
function useCanvasKeys(): void {
  useEffect(() => {
    let tabbed: { readonly at: number; readonly back: boolean } | null = null;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Tab') tabbed = { at: performance.now(), back: event.shiftKey };
      if (!isNudge(event.key) && event.key !== 'Shift') endNudge();
      if (!target || isField(target)) return;
      const onCanvas = target === document.body || target.closest('.react-flow') !== null;
      if (onCanvas && onCanvasKey(event, target)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const onFocus = (event: FocusEvent): void => {
      const byTab = tabbed && performance.now() - tabbed.at < 100 ? tabbed : null;
      tabbed = null;
      const { topology } = useDocument.getState();
      if (!byTab || !topology || stopOf(event.relatedTarget) !== null || stopOf(event.target) === null) return;
      const first = canvasStops(topology).at(byTab.back ? -1 : 0);
      if (first && first.key !== stopOf(event.target)) focusStop(first);
    };
    // A name that was typed over hands the focus back to its card.
    const stopFollowing = useSession.subscribe(({ renaming }, before) => {
      if (renaming !== null || before.renaming === null) return;
      const id = before.renaming;
      requestAnimationFrame(() => document.activeElement === document.body && focusNode(id));
    });
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', endNudge, true);
    document.addEventListener('pointerdown', takeRegion);
    window.addEventListener('pointermove', followPointer, { passive: true });
    window.addEventListener('blur', endNudge);
    document.addEventListener('focusin', onFocus);
    return () => {
      endNudge();
      stopFollowing();
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', endNudge, true);
      document.removeEventListener('pointerdown', takeRegion);
      window.removeEventListener('pointermove', followPointer);
      window.removeEventListener('blur', endNudge);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
}

/** Does what a key means on the canvas; false when it means nothing there. */
function onCanvasKey(event: KeyboardEvent, target: Element): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && isNudge(event.key)) return onArrow(event);
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey && plain)) {
    const focused = target.closest('.react-flow__node, .react-flow__edge');
    askForMenuOf(focused ?? document.querySelector('.react-flow')!);
    return true;
  }
  if (event.key === 'Escape' && useTool.getState().tool !== 'select') {
    chooseTool('select');
    return true;
  }
  if (event.key === 'Tab' && plain) return onTab(event, target);
  const subject = event.key === 'Enter' && plain ? subjectOf(target) : undefined;
  if (!subject) return false;
  if (useTool.getState().tool === 'connect' && subject.type === 'vpcs') pickEnd(subject.id);
  else editSubject(subject);
  return true;
}

function onArrow(event: KeyboardEvent): boolean {
  if (useSession.getState().selection.length === 0) return false;
  nudge(event.key, event.shiftKey);
  return true;
}

/** On to the next thing in reading order; after the last one, and before the first, out of the canvas. */
function onTab(event: KeyboardEvent, target: Element): boolean {
  const { topology } = useDocument.getState();
  const here = stopOf(target);
  if (!topology || here === null) return false;
  const stops = canvasStops(topology);
  const index = stops.findIndex(({ key }) => key === here);
  const next = index < 0 ? undefined : stops[index + (event.shiftKey ? -1 : 1)];
  if (next) {
    focusStop(next);
    return true;
  }
  // The browser goes on from here by itself.
  const edge = document.querySelector<HTMLElement>(event.shiftKey ? '.react-flow' : '#canvas-end');
  edge?.setAttribute('tabindex', '-1');
  edge?.focus({ preventScroll: true });
  return false;
}

function isField(target: Element): boolean {
  return (
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role=dialog], [role=menu], [role=toolbar]') !== null
  );
}
