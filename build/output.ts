import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '..');
const sources = ['electron', 'renderer', 'shared', 'build', 'package.json'];

/** Builds main, preload and window into `out/` when it is missing or older than a source. */
export function ensureOutput(): void {
  const built = path.join(project, 'out/renderer/index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  const tool = path.join(project, 'node_modules/electron-vite/bin/electron-vite.js');
  execFileSync(process.execPath, [tool, 'build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function newestSource(): number {
  let newest = 0;
  for (const source of sources) {
    const root = path.join(project, source);
    const files = statSync(root).isDirectory()
      ? readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, file))
      : [root];
    for (const file of files) newest = Math.max(newest, statSync(file).mtimeMs);
  }
  return newest;
}
