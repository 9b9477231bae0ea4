import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fetchElectronBinary, hasDisplay } from './electron-binary.ts';
import { ensureOutput } from './output.ts';

const project = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { page: { type: 'boolean', default: false }, data: { type: 'string' }, port: { type: 'string' } },
});

ensureOutput();
const reason = values.page ? 'as asked with --page' : !hasDisplay() ? 'because there is no display' : null;
const electron = reason ? null : await fetchElectronBinary();
if (electron) {
  run(electron, [project, ...(values.data ? [`--user-data-dir=${path.resolve(values.data)}`] : [])]);
} else {
  const why = reason ?? "because Electron's binary is not installed and could not be fetched";
  process.stdout.write(`Peerplan runs in the browser, ${why}. Open the address below; Ctrl+C ends it.\n`);
  run(process.execPath, [
    path.join(project, 'electron/page-host/main.ts'),
    ...(values.data ? ['--data', values.data] : []),
    ...(values.port ? ['--port', values.port] : []),
  ]);
}

function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
