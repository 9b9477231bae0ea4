#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { problemText } from '../../shared/model/problem.ts';
import { dispatch } from '../services/dispatch.ts';
import { openLog } from '../services/log.ts';
import { openServices } from '../services/services.ts';
import { databaseName, defaultDataFolder } from '../storage/data-folder.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { servePage } from './server.ts';
import { newSecret } from './session.ts';

const project = path.resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataFolder() },
    port: { type: 'string', default: '0' },
  },
});
const folder = path.resolve(values.data);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  exit(`--port: "${values.port}" is not a port. Give a number from 0 (any free one) to 65535.`);
}
const lock = lockFolder(folder);
if (!lock.ok) exit(problemText(lock.problem));
process.once('exit', () => lock.value.release());

const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
const reportFault = openLog(folder);
const services = openServices({
  host: 'page',
  databasePath: path.join(folder, databaseName),
  version,
  now: () => new Date(),
  random: Math.random,
  saveFile: ({ fileName, mediaType, content }) =>
    Promise.resolve({ ok: true, value: { kind: 'download', fileName, mediaType, content } }),
  windowState: () => undefined, // the page sets its own title, and has no native menu
});
const secret = newSecret();
const server = await servePage({
  root: path.join(project, 'out/renderer'),
  port,
  secret,
  answer: (name, input) => dispatch(services.handlers, name, input, reportFault),
  reportFault,
}).catch((error: unknown) =>
  exit(`Port ${port} cannot be used (${(error as Error).message}). Give another with --port.`),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => {
      services.close();
      process.exit(0);
    });
  });
}
process.stdout.write(`Peerplan is at ${server.origin}/#${secret}\n`);

function exit(line: string): never {
  process.stderr.write(`peerplan: ${line}\n`);
  process.exit(2);
}
