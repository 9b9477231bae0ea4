import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const out = path.resolve(import.meta.dirname, '../../out/renderer');
const most = 600_000;

test('what the window loads before it shows anything stays under 600 kB, compressed', () => {
  const page = readFileSync(path.join(out, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(out, file))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`The window loads ${Math.round(total / 1000)} kB of scripts and styles, compressed.\n`);
  expect(total).toBeLessThan(most);
});
