import { handlerOf } from './protocol.ts';
import { schemeOf } from './addresses.ts';
import { headersAfterListener, type RequestDetails } from './web-request.ts';

interface Served {
  readonly responseCode: number;
  readonly responseHeaders: { name: string; value: string }[];
  /** In base64, as the protocol wants it. */
  readonly body: string;
}

interface PageRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly postData?: string;
}

/** Asks the app's protocol handler. Nothing is returned where the handler, or a webRequest listener, fails the request. */
export async function serve(details: RequestDetails, request: PageRequest): Promise<Served | undefined> {
  const handler = handlerOf(schemeOf(details.url));
  if (!handler) return undefined;
  const { method, headers, postData } = request;
  const init: RequestInit = { method, headers, ...(postData !== undefined && { body: postData }) };
  const response = await handler(new Request(details.url.replace(/#.*/, ''), init));
  const given = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]));
  const responseHeaders = await headersAfterListener({
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`.trim(),
    responseHeaders: given,
  });
  if (!responseHeaders) return undefined;
  return {
    responseCode: response.status,
    responseHeaders: Object.entries(responseHeaders).flatMap(([name, values]) =>
      values.map((value) => ({ name, value })),
    ),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}
