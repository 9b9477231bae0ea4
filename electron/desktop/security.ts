import { app, session } from 'electron';
import { isOwn } from './origin.ts';

/** What a window may load besides its own files: what it made itself, and the developer tools' own pages. */
const harmlessSchemes = ['blob:', 'data:', 'devtools:'];

/** Every window is sandboxed, goes nowhere else and opens no other. Called before the app is ready. */
export function lockDown(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      if (!isOwn(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** No window is granted anything, or talks to any network. Called once the app is ready. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isOwn(url) && !harmlessSchemes.some((scheme) => url.startsWith(scheme)) });
  });
}
