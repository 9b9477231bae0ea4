import { Stryker } from '@stryker-mutator/core';
import type { MutantResult } from '@stryker-mutator/api/core';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeSurvivor, mutated, type Explained, type Survivor } from './survivors.ts';
import { TypeCheck } from './type-check.ts';

const least = 85; // percent of the mutants of each folder

/** The folders under test, each with the tests that answer for it. */
const folders = { 'shared/net': 'test/shared/net', 'shared/reach': 'test/shared', 'shared/rules': 'test/shared/rules' };

/** Nothing but words for people. */
const words = '!shared/rules/texts/**';

const project = path.resolve(import.meta.dirname, '../..');
process.chdir(project);
const asked = process.argv.slice(2).map((name) => name.replace(/\/$/, ''));
const targets = asked.length > 0 ? asked : Object.keys(folders);

const mutants: MutantResult[] = [];
for (const [folder, tests] of Object.entries(folders)) {
  const own = targets.filter((target) => target === folder || target.startsWith(`${folder}/`));
  if (own.length === 0) continue;
  const run = new Stryker({
    configFile: 'build/mutation/stryker.json',
    mutate: [...own.map((target) => (target.endsWith('.ts') ? target : `${target}/**/*.ts`)), words],
    vitest: { configFile: 'build/mutation/vitest.config.ts', dir: tests },
    tempDirName: path.join(tmpdir(), 'peerplan-mutation'), // out of the way of what else runs in the tree
  });
  mutants.push(...(await run.runMutationTest()));
}

const killed = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
const passed = ({ status }: MutantResult): boolean => status === 'Survived' || status === 'NoCoverage';
const place = ({ fileName }: MutantResult): string => path.relative(project, fileName).replaceAll(path.sep, '/');
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

// what gets past the tests and not past the compiler would never land
const types = new TypeCheck(path.resolve('shared/tsconfig.json'));
const compiles = (mutant: MutantResult): boolean =>
  types.accepts(mutant.fileName, mutated(mutant, readFileSync(mutant.fileName, 'utf8')));
const refused = new Set(mutants.filter((mutant) => passed(mutant) && !compiles(mutant)));
const survived = (mutant: MutantResult): boolean => passed(mutant) && !refused.has(mutant);

const files = new Set(mutants.map(place));
const explained = JSON.parse(readFileSync(path.join(import.meta.dirname, 'survivors.json'), 'utf8')) as Explained[];
const open = explained.filter(({ file }) => files.has(file));
const survivors = mutants
  .filter(survived)
  .map((mutant) => describeSurvivor(mutant, place(mutant), readFileSync(place(mutant), 'utf8'), open));

const shown = ({ file, at, from, to, uncovered, reason }: Survivor): string =>
  `${file}:${at}  ${JSON.stringify(from)} -> ${JSON.stringify(to)}${uncovered ? '  (no test runs it)' : ''}${reason ? `\n    ${reason}` : ''}`;
const list = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) say(`\n${title}\n${lines.join('\n')}`);
};
list('Survivors without a reason', survivors.filter(({ reason }) => !reason).map(shown));
list('Survivors with a reason', survivors.filter(({ reason }) => reason).map(shown));
list(
  'Explained, but they do not survive: take them out of build/mutation/survivors.json',
  open.map(({ file, line, from, to }) => `${file}  ${line}  ${JSON.stringify(from)} -> ${JSON.stringify(to)}`),
);

say('');
for (const target of targets) {
  const own = mutants.filter((mutant) => place(mutant).startsWith(target));
  const byTypes = own.filter((mutant) => refused.has(mutant)).length;
  const dead = own.filter(killed).length + byTypes;
  const alive = own.filter(survived).length;
  const reasons = survivors.filter(({ file, reason }) => file.startsWith(target) && reason).length;
  const score = (100 * dead) / Math.max(1, dead + alive);
  say(
    `${target}: ${dead} of ${dead + alive} mutants killed (${score.toFixed(1)} %; ${byTypes} by the compiler), ${reasons} of ${alive} survivors explained`,
  );
  if (score < least) {
    say(`  at least ${least} % must be`);
    process.exitCode = 1;
  }
}
if (open.length > 0) process.exitCode = 1;
