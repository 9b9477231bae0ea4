import { analyzeTsConfig } from 'ts-unused-exports';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '..');
/** Files that something else than an import starts. */
const entries =
  /^(electron\/(main|preload|cli\/main|cli\/commands\/.*|page-host\/main)|renderer\/(main|analysis\/worker)|build\/[a-z.-]+|build\/mutation\/(run|words|vitest\.config)|test\/.*(\.test|\.spec|\.config|announce-host)|test\/stand-in\/(launch|api\/electron|sample-app\/.*))$/;

const { unusedExports } = analyzeTsConfig(path.join(project, 'build/tsconfig.all.json'), [
  '--ignoreLocallyUsed',
  '--allowUnusedTypes',
]);
const unused = Object.entries(unusedExports)
  .map(([file, names]) => [path.relative(project, file).replaceAll('\\', '/'), names] as const)
  .filter(([file]) => !entries.test(file.replace(/\.tsx?$/, '')));

for (const [file, names] of unused) {
  const list = names.map(({ exportName }) => exportName).join(', ');
  process.stdout.write(`${file}: ${list} is exported and nobody imports it.\n`);
}
process.exitCode = unused.length > 0 ? 1 : 0;
