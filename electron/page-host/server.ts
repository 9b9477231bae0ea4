import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../shared/ipc/contract.ts';
import { readWindowFile } from '../services/window-files.ts';
import { isSecret } from './session.ts';

export interface PageServer {
  readonly origin: string;
  close(): Promise<void>;
}

export interface PageServerOptions {
  /** The folder of the built window. */
  readonly root: string;
  readonly port: number;
  readonly secret: string;
  /** In bytes; what is longer is refused unread. */
  readonly largestRequest: number;
  readonly answer: (name: unknown, input: unknown) => Promise<Reply>;
  readonly reportFault: (reference: string, error: unknown) => void;
}

/**
 * Serves the window and answers its requests on 127.0.0.1 only. A request must name this host (no rebinding), come from
 * this origin (no other page), and carry the session's secret (no other program's page).
 */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const server = createServer((request, response) => {
    handle(request, response, options, portOf(server)).catch((error: unknown) => {
      options.reportFault(`${request.method} ${request.url} ${new Date().toISOString()}`, error);
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { root, secret, largestRequest, answer }: PageServerOptions,
  port: number,
): Promise<void> {
  const { host } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return refuse(response, 421);
  const origin = `http://${host}`;
  const address = URL.parse(request.url ?? '/', origin);
  if (address?.origin !== origin) return refuse(response, 400);
  const { pathname } = address;
  if (pathname === '/rpc') {
    if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
    if (request.headers.origin !== origin) return refuse(response, 403);
    if (!isSecret(secret, request.headers['x-peerplan-session'])) return refuse(response, 401);
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
    const call = await readCall(request, largestRequest);
    if (typeof call === 'number') return refuse(response, call);
    const reply = await answer(call.name, call.input);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(JSON.stringify(reply));
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
  const file = await readWindowFile(root, pathname);
  if (!file) return refuse(response, 404);
  response.writeHead(200, { ...file.headers, 'content-length': file.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** The call in a request's body, or the status that refuses it. */
async function readCall(
  request: IncomingMessage,
  largest: number,
): Promise<{ name: unknown; input: unknown } | number> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return 413;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop keeps the connection, for the refusal to go out on.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > largest) return 413;
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof body !== 'object' || body === null) return 400;
    const { name, input } = body as { name?: unknown; input?: unknown };
    return { name, input };
  } catch {
    return 400; // not JSON: the status says so, there is nobody to explain it to
  }
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-length': 0, connection: 'close', ...headers });
  response.end();
}
