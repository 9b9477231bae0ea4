// A process that is a VPC: it lives in the VPC's namespace and plays its hosts, who ask whom they are told to, answer
// who asks them, and note what they hear. The namespace goes when the process goes.

import { execFile } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { promisify } from 'node:util';
import type { Host } from './probe-hosts.ts';
import type { Heard, Order, Reply } from './vpc-messages.ts';

const port = 7;
/** What the kernel says to a sender whose packet has no way. */
const refusals = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EINVAL']);

const sockets = new Map<string, Socket>();
let heard: Heard[] = [];

function send(socket: Socket, text: string, ip: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(text, port, ip, (error) => {
      if (error && !refusals.has((error as NodeJS.ErrnoException).code ?? '')) reject(error);
      else resolve();
    });
  });
}

function open({ id, family, ip }: Host): Promise<void> {
  const socket = createSocket(`udp${family}`);
  sockets.set(id, socket);
  socket.on('message', (message, sender) => {
    const [kind, from, to] = message.toString().split(' ') as [Heard['kind'], string, string];
    heard.push({ kind, from, to, at: id });
    if (kind === 'question' && to === id) void send(socket, `answer ${from} ${to}`, sender.address);
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ port, address: ip, exclusive: true }, () => {
      socket.off('error', reject);
      resolve();
    });
  });
}

async function obey(order: Order): Promise<void> {
  switch (order.type) {
    case 'set-up': {
      const running = promisify(execFile)('ip', [`-${order.family}`, '-batch', '-']);
      running.child.stdin!.end(order.commands.join('\n'));
      await running;
      return;
    }
    case 'open':
      for (const socket of sockets.values()) socket.close();
      sockets.clear();
      await Promise.all(order.hosts.map(open));
      return;
    case 'ask':
      for (const { from, to, ip } of order.questions) {
        await send(sockets.get(from)!, `question ${from} ${to}`, ip);
      }
      return;
    case 'report':
      // Twice round the event loop: by then all that the kernel had for us has been read.
      for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve));
  }
}

process.on('message', (order: Order) => {
  void obey(order).then(() => {
    process.send!({ heard } satisfies Reply);
    heard = [];
  });
});
process.on('disconnect', () => process.exit());
