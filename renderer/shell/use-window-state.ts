import { useEffect } from 'react';
import { client } from '../client.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';

/** Keeps the title, the native menu and the native theme in step with the window. */
export function useWindowState(): void {
  const name = useDocument(({ topology }) => topology?.meta.name);
  const canUndo = useDocument(({ past }) => past.length > 0);
  const canRedo = useDocument(({ future }) => future.length > 0);
  const { language, theme } = usePreferences();
  useEffect(() => {
    const title = name === undefined ? 'Peerplan' : `${name} – Peerplan`;
    document.title = title;
    void client.request('window.state', { title, language, theme, canUndo, canRedo, projectOpen: name !== undefined });
  }, [name, canUndo, canRedo, language, theme]);
}
