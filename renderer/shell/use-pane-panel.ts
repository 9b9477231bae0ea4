import { useCallback, useEffect } from 'react';
import { usePanelRef, type PanelSize } from 'react-resizable-panels';
import { setPane, usePaneOpen, type Pane } from './panes.ts';

/** Holds a panel to whether its pane is to be open, and learns of it when the user drags it shut or open. */
export function usePanePanel(pane: Pane) {
  const panelRef = usePanelRef();
  const open = usePaneOpen(pane);
  useEffect(() => {
    const panel = panelRef.current;
    if (!panel || panel.isCollapsed() === !open) return;
    if (open) panel.expand();
    else panel.collapse();
  }, [open, panelRef]);
  const onResize = useCallback(
    (_size: PanelSize, _id: unknown, before: PanelSize | undefined) => {
      // The first size is the remembered one; only a later one is the user's doing.
      if (before && panelRef.current) setPane(pane, !panelRef.current.isCollapsed());
    },
    [pane, panelRef],
  );
  return { panelRef, onResize, open };
}
