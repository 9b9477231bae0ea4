import { expect, test } from './sample-fixture.ts';

test('a module worker runs: its imports, a late import and a request of its own are served', async ({ launch }) => {
  const { page } = await launch();
  const answer = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('worker.ts', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not load'));
        worker.postMessage(21);
      }),
  );
  expect(answer).toEqual(['echo', 42, true, true]);
});

test('fonts are served, under the policy that the app set', async ({ launch }) => {
  const { page } = await launch();
  const status = await page.evaluate(async () => (await document.fonts.load('16px Sample')).map((face) => face.status));
  expect(status).toEqual(['loaded']);
});

test('the content security policy holds: no inline script, no worker from elsewhere', async ({ launch }) => {
  const { page } = await launch();
  const ran = await page.evaluate(() => {
    document.head.append(
      Object.assign(document.createElement('script'), { textContent: 'globalThis.inlineRan = true' }),
    );
    return 'inlineRan' in globalThis;
  });
  expect(ran).toBe(false);
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        try {
          new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        } catch {
          // some versions throw as well
        }
      }),
  );
  expect(refused).toBe('worker-src');
});

test('requests to elsewhere are refused by the app, and headers pass through its listener', async ({ launch }) => {
  const { page } = await launch();
  const failure = page.waitForEvent('requestfailed', (request) => request.url().includes('elsewhere'));
  await page.evaluate(() => {
    location.assign('https://elsewhere.example/'); // no policy of the page forbids it
  });
  expect((await failure).failure()?.errorText).toMatch(/ERR_(ABORTED|BLOCKED_BY_CLIENT)/);
  const headers = await page.evaluate(async () => {
    const response = await fetch('index.html');
    return [response.status, response.headers.get('x-content-type-options'), response.headers.get('content-type')];
  });
  expect(headers).toEqual([200, 'nosniff', 'text/html']);
  expect(await page.evaluate(async () => (await fetch('missing.html')).status)).toBe(404);
});

test('permissions are what the app’s handlers decide', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'clipboard-write'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'granted']);
});

test('windows and navigations that the page asks for are put to the app', async ({ launch }) => {
  const { electronApp, page } = await launch();
  await electronApp.evaluate(({ BrowserWindow }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    contents.on('will-frame-navigate', ({ url }) => asked.push(`navigate ${url}`));
    contents.setWindowOpenHandler(({ url, disposition }) => {
      asked.push(`${disposition} ${url}`);
      return { action: 'deny' };
    });
  });
  await page.getByRole('link', { name: 'Docs' }).click();
  expect(await page.evaluate(() => window.open('https://example.com/two'))).toBe(null);
  await page.getByRole('link', { name: 'Away' }).click({ noWaitAfter: true });
  await page.getByRole('link', { name: 'Away' }).click({ modifiers: ['Shift'] });
  await expect
    .poll(() => electronApp.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
    .toEqual([
      'foreground-tab https://example.com/docs',
      'foreground-tab https://example.com/two',
      'navigate https://example.com/away',
      'new-window https://example.com/away',
    ]);
  await expect(page.getByRole('heading')).toHaveText('Sample');
  expect(electronApp.windows()).toHaveLength(1);
});

test('a crashed page is reported, and can be loaded again', async ({ launch }) => {
  const { electronApp } = await launch();
  const reason = await electronApp.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]!.webContents;
        let gone = '';
        contents.once('render-process-gone', (_event, details) => (gone = details.reason));
        contents.once('did-finish-load', () => resolve(gone)); // the app reloads what has crashed
        contents.forcefullyCrashRenderer();
      }),
  );
  expect(reason).toBe('crashed');
});

test('the clipboard is read back', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => window.sample.invoke('copy', '10.0.0.0/16'))).toBe('10.0.0.0/16');
});
