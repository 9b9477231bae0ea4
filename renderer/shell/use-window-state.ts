import i18next from 'i18next';
import { useEffect } from 'react';
import { client } from '../client.ts';
import { menuOf } from '../commands/menu.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences, useSession } from '../store/session.ts';

const soon = 100;

/** Keeps the title, the native menu and the native theme in step with the window. */
export function useWindowState(): void {
  const name = useDocument(({ topology }) => topology?.meta.name);
  useEffect(() => {
    document.title = name === undefined ? 'Peerplan' : `${name} – Peerplan`;
  }, [name]);
  useEffect(() => {
    let told = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const { language, theme } = usePreferences.getState();
      const state = { title: document.title.slice(0, 300), language, theme, menu: menuOf() };
      const text = JSON.stringify(state);
      if (text === told) return;
      told = text;
      void client.request('window.state', state);
    };
    const later = (): void => {
      timer ??= setTimeout(tell, soon); // a burst of changes is told once
    };
    const stops = [useDocument.subscribe(later), useSession.subscribe(later), usePreferences.subscribe(later)];
    i18next.on('languageChanged', later);
    tell();
    return () => {
      clearTimeout(timer);
      i18next.off('languageChanged', later);
      for (const stop of stops) stop();
    };
  }, []);
}
