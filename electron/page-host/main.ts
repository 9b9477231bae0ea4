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

const { data, port } = readOptions();
const folder = path.resolve(data);
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
  saveFile: ({ encoding = 'utf8', ...file }) =>
    Promise.resolve({ ok: true, value: { kind: 'download', ...file, encoding } }),
  windowState: () => undefined, // the page sets its own title, and has no native menu
});
const secret = newSecret();
const server = await servePage({
  root: path.join(project, 'out/renderer'),
  port,
  secret,
  largestRequest: 300 * 1024 * 1024, // a project document of the contract's length, as JSON in JSON
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

function readOptions(): { readonly data: string; readonly port: number } {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: defaultDataFolder() },
        port: { type: 'string', default: '0' },
      },
    });
    const number = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
    if (number <= 65_535) return { data: values.data, port: number };
    return exit(`--port: "${values.port}" is not a port. Give a number from 0 (any free one) to 65535.`);
  } catch (error) {
    return exit(`${(error as Error).message}. It takes --data FOLDER and --port NUMBER.`);
  }
}

function exit(line: string): never {
  process.stderr.write(`peerplan: ${line}\n`);
  process.exit(2);
}
