import { createSocket, type Socket } from 'node:dgram';
import type { Heard, Order, Reply } from './probe-messages.ts';

/** The hosts of one VPC, in its namespace: they ask whom they are told to, answer who asks them, and note what comes. */
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

function open(id: string, family: 4 | 6, ip: string): Promise<void> {
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

/** Once round the event loop, twice: by then all that the kernel had for us has been read. */
async function settle(): Promise<void> {
  for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve));
}

async function obey(order: Order): Promise<Heard[]> {
  switch (order.type) {
    case 'open':
      for (const socket of sockets.values()) socket.close();
      sockets.clear();
      await Promise.all(order.hosts.map(({ id, family, ip }) => open(id, family, ip)));
      return [];
    case 'ask':
      for (const { from, to, ip } of order.questions) {
        await send(sockets.get(from)!, `question ${from} ${to}`, ip);
      }
      return [];
    case 'report': {
      await settle();
      const report = heard;
      heard = [];
      return report;
    }
  }
}

process.on('message', (order: Order) => {
  void obey(order).then((report) => process.send!({ heard: report } satisfies Reply));
});
process.on('disconnect', () => process.exit());
