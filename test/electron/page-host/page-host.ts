import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Reply, RequestInput, RequestName, RequestOutput } from '../../../shared/ipc/contract.ts';

const entry = path.resolve(import.meta.dirname, '../../../electron/page-host/main.ts');

/** The page host as a real process, and requests to it as its page would send them. */
export interface PageHost {
  readonly process: ChildProcess;
  readonly origin: string;
  readonly secret: string;
  call(name: string, input: unknown): Promise<Reply>;
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
}

export async function startPageHost(folder: string): Promise<PageHost> {
  const child = spawn(process.execPath, [entry, '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const line = await Promise.race([
    once(child.stdout, 'data').then(([data]) => String(data)),
    once(child, 'exit').then(() => ''),
  ]);
  const address = /(http:\/\/127\.0\.0\.1:\d+)\/#(\S+)/.exec(line);
  if (!address) throw new Error(`the page host did not start: ${errors}`);
  const [, origin, secret] = address as unknown as [string, string, string];
  const call = async (name: string, input: unknown): Promise<Reply> => {
    const response = await fetch(`${origin}/rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'x-peerplan-session': secret },
      body: JSON.stringify({ name, input }),
    });
    return (await response.json()) as Reply;
  };
  return {
    process: child,
    origin,
    secret,
    call,
    async request(name, input) {
      const reply = await call(name, input);
      if (!reply.ok) throw new Error(reply.problem.message);
      return reply.value as RequestOutput<typeof name>;
    },
  };
}

export async function stopPageHost({ process: child }: PageHost, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
