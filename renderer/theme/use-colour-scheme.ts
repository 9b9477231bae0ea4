import { useSyncExternalStore } from 'react';
import { usePreferences } from '../store/session.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** Light or dark: as the user chose, else as the system is. */
export function useColourScheme(): 'light' | 'dark' {
  const system = useSyncExternalStore(subscribe, () => dark.matches);
  const { theme } = usePreferences();
  return theme === 'system' ? (system ? 'dark' : 'light') : theme;
}
