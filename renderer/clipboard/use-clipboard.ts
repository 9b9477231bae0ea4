import { useEffect } from 'react';
import { copiedText, pasteText, removeCut } from './clipboard.ts';

/** Listens to copy, cut and paste, by key or by menu, wherever they do not belong to a field or a text. */
export function useClipboard(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      if (!event.clipboardData || isText(event)) return;
      const text = copiedText();
      if (text === null) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') removeCut();
    };
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return;
      if (pasteText(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    // Without this, a browser that sees no selected text takes copying by command to be impossible.
    const allow = (event: Event): void => {
      if (!isField(event.target)) event.preventDefault();
    };
    const listeners = { copy, cut: copy, paste, beforecopy: allow, beforecut: allow } as const;
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        document.removeEventListener(type, listener as EventListener);
      }
    };
  }, []);
}

/** Text that somebody marked is what they want to copy. */
function isText(event: ClipboardEvent): boolean {
  return isField(event.target) || window.getSelection()?.isCollapsed === false;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[role=dialog], [role=grid]') !== null)
  );
}
