import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequestFilter,
} from 'electron';
import { notEmulated, strict } from './strict.ts';

type Headers = Record<string, string[]>;
type Details<D> = Pick<
  D,
  Extract<
    keyof D,
    | 'id'
    | 'url'
    | 'method'
    | 'resourceType'
    | 'referrer'
    | 'timestamp'
    | 'responseHeaders'
    | 'statusCode'
    | 'statusLine'
  >
>;
export type RequestDetails = Details<OnBeforeRequestListenerDetails>;
export type ResponseDetails = Details<OnHeadersReceivedListenerDetails>;

type Listener<D, R> = (details: D, callback: (response: R) => void) => void;

/** One hook of `session.webRequest`: the last listener set is the one asked. */
class Hook<D extends { url: string; resourceType: string }, R> {
  private listener: Listener<D, R> | undefined;
  private filter: WebRequestFilter = { urls: ['<all_urls>'] };

  readonly set = (first: WebRequestFilter | Listener<D, R> | null, second?: Listener<D, R> | null): void => {
    const unfiltered = typeof first === 'function' || first === null;
    this.filter = unfiltered ? { urls: ['<all_urls>'] } : first;
    this.listener = (unfiltered ? first : second) ?? undefined;
  };

  ask(details: D): Promise<R | undefined> {
    const { listener } = this;
    if (!listener || !matches(this.filter, details)) return Promise.resolve(undefined);
    return new Promise((resolve) => listener(details, resolve));
  }
}

const beforeRequest = new Hook<RequestDetails, CallbackResponse>();
const headersReceived = new Hook<ResponseDetails, HeadersReceivedResponse>();

export const webRequest = strict('session.webRequest', {
  onBeforeRequest: beforeRequest.set,
  onHeadersReceived: headersReceived.set,
});

export async function isCancelled(details: RequestDetails): Promise<boolean> {
  const answer = await beforeRequest.ask(details);
  if (answer?.redirectURL) throw notEmulated('redirectURL in webRequest.onBeforeRequest');
  return answer?.cancel ?? false;
}

/** The headers to give the page, or nothing when the listener cancels the response. */
export async function headersAfterListener(details: ResponseDetails): Promise<Headers | undefined> {
  const answer = await headersReceived.ask(details);
  if (answer?.cancel) return undefined;
  const headers = answer?.responseHeaders ?? details.responseHeaders ?? {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()]));
}

function matches(
  { urls, excludeUrls = [], types }: WebRequestFilter,
  details: { url: string; resourceType: string },
): boolean {
  const matchesUrl = (pattern: string): boolean => asExpression(pattern).test(details.url);
  const rightType = !types || (types as string[]).includes(details.resourceType);
  return rightType && urls.some(matchesUrl) && !excludeUrls.some(matchesUrl);
}

/** `*://*.example.com/*` as a regular expression. */
function asExpression(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`);
}
