import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Session } from './session.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks the DevTools protocol over the pipes that `--remote-debugging-pipe` opens: messages end in a zero byte. */
export class Connection {
  readonly browser: Session;
  private readonly input: Writable;
  private readonly sessions = new Map<string, Session>();
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private open = true;

  constructor(child: ChildProcess) {
    this.browser = this.session('');
    this.input = child.stdio[3] as Writable;
    this.input.on('error', () => undefined); // a dying browser is reported by its exit
    readMessages(child.stdio[4] as Readable, (text) => this.receive(JSON.parse(text) as Message));
    child.once('exit', () => this.closed());
  }

  session(id: string): Session {
    let session = this.sessions.get(id);
    if (!session) {
      session = new Session((method, params) => this.send(id, method, params));
      this.sessions.set(id, session);
    }
    return session;
  }

  get isOpen(): boolean {
    return this.open;
  }

  private send(sessionId: string, method: string, params: unknown): Promise<unknown> {
    if (!this.open) return Promise.reject(new Error(`${method}: Chromium has exited`));
    const id = ++this.lastId;
    this.input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { method, resolve, reject }));
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      this.session(message.sessionId ?? '').receive(message.method ?? '', message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  private closed(): void {
    this.open = false;
    for (const { method, reject } of this.waiting.values()) reject(new Error(`${method}: Chromium exited`));
    this.waiting.clear();
  }
}

function readMessages(stream: Readable, receive: (text: string) => void): void {
  let begun: Buffer[] = [];
  stream.on('data', (data: Buffer) => {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const message = Buffer.concat([...begun, data.subarray(start, end)]).toString();
      begun = [];
      start = end + 1;
      receive(message);
    }
    if (start < data.length) begun.push(data.subarray(start));
  });
}
