import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** How the page host is started, from the project's folder; `--data` and `--port` are added. */
const pageHostCommand = [process.execPath, 'electron/page-host/main.ts'] as const;

const project = fileURLToPath(new URL('../../..', import.meta.url));

export class PageHostProcess {
  readonly address: string;
  private readonly child: ChildProcess;
  private readonly exited: Promise<unknown>;

  /** Starts the host, and waits for the line that says where it is. */
  static async start(dataDir: string, port: string): Promise<PageHostProcess> {
    const [command, ...args] = pageHostCommand;
    const child = spawn(command, [...args, '--data', dataDir, '--port', port], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new PageHostProcess(child, await addressOf(child));
  }

  private constructor(child: ChildProcess, address: string) {
    this.child = child;
    this.address = address;
    this.exited = new Promise((resolve) => child.once('exit', resolve));
  }

  get port(): string {
    return new URL(this.address).port;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await this.exited;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const errors: string[] = [];
    child.stderr!.on('data', (data: Buffer) => errors.push(data.toString()));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = /^Peerplan is at (http:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The page host ended (${code}) before it was ready.\n${errors.join('')}`)),
    );
  });
}
