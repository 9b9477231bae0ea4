import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useLayoutEffect } from 'react';
import { useColourScheme } from './theme/use-colour-scheme.ts';
import { FileDrop } from './shell/file-drop.tsx';
import { OpeningNotice } from './shell/opening-notice.tsx';
import { StartPage } from './shell/start-page.tsx';
import { useWindowState } from './shell/use-window-state.ts';
import { Workbench } from './shell/workbench.tsx';
import { useDocument } from './store/document.ts';
import { usePreferences } from './store/session.ts';
import { cssVariables, theme } from './theme/mantine-theme.ts';

export function App() {
  const scheme = useColourScheme();
  const language = usePreferences((preferences) => preferences.language);
  useWindowState();
  const open = useDocument(({ projectId }) => projectId !== null);
  // Before anything is painted on a canvas in the colours of the theme.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = scheme;
  }, [language, scheme]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <Notifications position="bottom-center" autoClose={8000} containerWidth={480} />
      {open ? <Workbench /> : <StartPage />}
      <OpeningNotice />
      <FileDrop />
    </MantineProvider>
  );
}
