import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a second start tells the first before it quits. */
export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** One holder per user data folder: a file names its process, a socket takes what later starts have to say. */
export class SingleInstanceLock {
  private readonly pidFile: string;
  private readonly socket: string;
  private server: Server | undefined;
  /** Settles when the holder has been told; until then a second instance may not exit. */
  handedOver: Promise<void> = Promise.resolve();

  constructor(userData: string) {
    mkdirSync(userData, { recursive: true });
    this.pidFile = join(userData, 'stand-in.pid');
    // Socket paths are limited to about a hundred characters; folders of test results are longer.
    this.socket = join(tmpdir(), `stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}.sock`);
  }

  request(message: SecondInstance, onSecondInstance: (message: SecondInstance) => void): boolean {
    if (this.isHeldElsewhere()) {
      this.handedOver = tell(this.socket, message);
      return false;
    }
    rmSync(this.socket, { force: true });
    writeFileSync(this.pidFile, String(process.pid));
    this.server = createServer((connection) => {
      const chunks: Buffer[] = [];
      connection.on('data', (chunk: Buffer) => chunks.push(chunk));
      connection.on('end', () => {
        connection.end();
        onSecondInstance(JSON.parse(Buffer.concat(chunks).toString()) as SecondInstance);
      });
    });
    this.server.listen(this.socket).unref();
    return true;
  }

  get isHeld(): boolean {
    return this.server !== undefined;
  }

  release(): void {
    if (!this.server) return;
    this.server.close();
    this.server = undefined;
    rmSync(this.pidFile, { force: true });
  }

  private isHeldElsewhere(): boolean {
    try {
      process.kill(Number(readFileSync(this.pidFile, 'utf8')), 0);
      return true;
    } catch {
      return false; // no file, or its process is gone: killed, most likely by a test
    }
  }
}

function tell(socket: string, message: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect({ path: socket, allowHalfOpen: true });
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
    connection.resume().end(JSON.stringify(message));
  });
}
