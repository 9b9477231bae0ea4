import '@fontsource-variable/inter/index.css';
import '@fontsource/jetbrains-mono/400.css';
import './theme/kit-styles.ts';
import '@xyflow/react/dist/base.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startTexts } from './i18n/texts.ts';

await startTexts();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
