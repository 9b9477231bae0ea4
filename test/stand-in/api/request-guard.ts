import type { EventParameters } from '../chromium/protocol.ts';
import { isRegistered, schemeOf, toElectron } from './addresses.ts';
import { preventableEvent } from './event.ts';
import type { PageTarget, PausedRequest } from './page-target.ts';
import { serve } from './serve.ts';
import type { WebContents } from './web-contents.ts';
import { isCancelled, type RequestDetails } from './web-request.ts';

type NetworkType = EventParameters<'Fetch.requestPaused'>['resourceType'];

const resourceTypes: Partial<Record<NetworkType, RequestDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

let requests = 0;

/** Puts every request of a page to the app: navigation events first, then webRequest, then the protocol handler. */
export async function guardRequest(contents: WebContents, page: PageTarget, paused: PausedRequest): Promise<void> {
  const { session } = page;
  const { requestId, request } = paused;
  const url = toElectron(request.url + (request.urlFragment ?? ''));
  if (isOwnNavigation(contents, page, paused) && isRefused(contents, page, paused, url)) {
    return void session.trySend('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }
  const details: RequestDetails = {
    id: ++requests,
    url,
    method: request.method,
    resourceType: resourceTypeOf(page, paused),
    referrer: toElectron(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
  };
  if (await isCancelled(details)) {
    return void session.trySend('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }
  if (!isRegistered(schemeOf(url))) return void session.trySend('Fetch.continueRequest', { requestId });
  const served = await serve(details, request);
  if (served) session.trySend('Fetch.fulfillRequest', { requestId, ...served });
  else session.trySend('Fetch.failRequest', { requestId, errorReason: 'Failed' });
}

/** Navigations that the main process asked for, and reloads, are not put to the app. */
function isOwnNavigation(
  contents: WebContents,
  page: PageTarget,
  { request, resourceType, frameId }: PausedRequest,
): boolean {
  if (resourceType !== 'Document') return false;
  const asked = request.url + (request.urlFragment ?? '');
  return !page.isMainFrame(frameId) || !(page.isExpected(asked) || toElectron(asked) === contents.getURL());
}

function isRefused(contents: WebContents, page: PageTarget, { frameId }: PausedRequest, url: string): boolean {
  const isMainFrame = page.isMainFrame(frameId);
  const frame = isMainFrame ? contents.mainFrame : null;
  const event = preventableEvent({ url, isMainFrame, isSameDocument: false, frame });
  contents.emit('will-frame-navigate', event, url);
  if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event, url);
  return event.defaultPrevented;
}

function resourceTypeOf(page: PageTarget, { resourceType, frameId }: PausedRequest): RequestDetails['resourceType'] {
  if (resourceType === 'Document') return page.isMainFrame(frameId) ? 'mainFrame' : 'subFrame';
  return resourceTypes[resourceType] ?? 'other';
}
