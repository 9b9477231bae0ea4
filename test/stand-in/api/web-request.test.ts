import type { WebRequestFilter } from 'electron';
import { expect, test } from 'vitest';
import { isCancelled, webRequest } from './web-request.ts';

const request = (url: string) => ({
  id: 1,
  url,
  method: 'GET',
  resourceType: 'script' as const,
  referrer: '',
  timestamp: 0,
});

test.each<[WebRequestFilter, string, boolean]>([
  [{ urls: ['<all_urls>'] }, 'app://peerplan/index.html', true],
  [{ urls: ['http://*/*', 'https://*/*'] }, 'https://example.com/a?b', true],
  [{ urls: ['http://*/*', 'https://*/*'] }, 'app://peerplan/index.html', false],
  [{ urls: ['https://*.example.com/*'] }, 'https://wwwXexample.com/', false],
  [{ urls: ['<all_urls>'], excludeUrls: ['app://*/*'] }, 'app://peerplan/index.html', false],
  [{ urls: ['<all_urls>'], types: ['image'] }, 'https://example.com/', false],
])('%j applied to %s: %s', async (filter, url, expected) => {
  webRequest.onBeforeRequest(filter, (_details, decide) => decide({ cancel: true }));
  expect(await isCancelled(request(url))).toBe(expected);
});

test('without a listener nothing is cancelled', async () => {
  webRequest.onBeforeRequest(null);
  expect(await isCancelled(request('https://example.com/'))).toBe(false);
});
