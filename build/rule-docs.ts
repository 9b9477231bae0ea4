import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../shared/rules/registry.ts';
import { rulePages } from './rule-pages.ts';

// Writes docs/rules from the rules; with --check says which pages are not what the rules say, and fails.
const folder = path.resolve(import.meta.dirname, '../docs/rules');
mkdirSync(folder, { recursive: true });
const pages = rulePages(rules);
const written = readdirSync(folder);
const stale = [...pages].filter(([file, text]) => !written.includes(file) || read(file) !== text);
const surplus = written.filter((file) => !pages.has(file));

if (process.argv.includes('--check')) {
  for (const [file] of stale) process.stdout.write(`docs/rules/${file} is not what its rule says.\n`);
  for (const file of surplus) process.stdout.write(`docs/rules/${file} belongs to no rule.\n`);
  if (stale.length + surplus.length > 0) {
    process.stdout.write('Run npm run docs:rules.\n');
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of stale) writeFileSync(path.join(folder, file), text);
  for (const file of surplus) rmSync(path.join(folder, file));
  process.stdout.write(`docs/rules: ${stale.length} written, ${surplus.length} removed, ${pages.size} in all.\n`);
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
