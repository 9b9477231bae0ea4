import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProject } from '../../../shared/formats/project/read.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { sameRecord } from '../../../shared/model/patch.ts';
import { recordTypes, type Topology } from '../../../shared/model/topology.ts';
import { aws } from '../../../shared/providers/aws.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { reachPairs } from '../../../shared/reach/pairs.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';
import { anyRecord, branchesOf, topKeys, type Branch } from './fuzz/branches.ts';
import { fullDocument } from './fuzz/full-document.ts';
import { judgeOf } from './fuzz/oracle.ts';
import { chosen, thousand } from './fuzz/variants.ts';

/**
 * Where else than at the changed place a fault may be told: what is right by itself may not fit with another record,
 * and then it is the record that refers, or the later of two with one id, that is named.
 */
const elsewhere: Readonly<Record<string, RegExp>> = {
  'accounts[].id': /^(accounts\[\d\]\.id|vpcs\[\d\]\.account)$/,
  'vpcs[].id': /^(vpcs\[\d\]\.id|(subnets|routeTables|gateways)\[\d\]\.vpc)$/,
  'subnets[].id': /^subnets\[\d\]\.id$/,
  'subnets[].vpc': /^subnets\[\d\]\.routeTable$/,
  'routeTables[].id': /^(routeTables\[\d\]\.id|(subnets|routes)\[\d\]\.routeTable)$/,
  'routeTables[].vpc': /^subnets\[\d\]\.routeTable$/,
  'routes[].id': /^routes\[\d\]\.id$/,
  'gateways[].id': /^gateways\[\d\]\.id$/,
  'peerings[].id': /^peerings\[\d\]\.id$/,
  'requirements[].id': /^requirements\[\d\]\.id$/,
  'waivers[].finding': /^waivers\[\d\]\.finding$/,
  'notes[].id': /^notes\[\d\]\.id$/,
  'accounts[]': /^vpcs\[\d\]\.account$/,
  'vpcs[]': /^(subnets|routeTables|gateways)\[\d\]\.vpc$/,
  'routeTables[]': /^(subnets|routes)\[\d\]\.routeTable$/,
  accounts: /^vpcs\[\d\]\.account$/,
  vpcs: /^(subnets|routeTables|gateways)\[\d\]\.vpc$/,
  routeTables: /^(subnets|routes)\[\d\]\.routeTable$/,
};
const acrossRecords = ['duplicate-id', 'unknown-reference', 'foreign-table'];
const judgedPerBranch = 40;

test.each(topKeys)(
  '1,000 variants of each branch under %s are read whole or refused at their place',
  (key) => {
    const faults: string[] = [];
    for (const [number, branch] of branchesOf(key).entries()) {
      const places = placesOf(branch);
      let judged = 0;
      const attempt = (place: Place, variant: string | undefined): void => {
        const accepted = place.attempt(variant, faults);
        if (accepted && judged++ < judgedPerBranch) judge(accepted);
      };
      for (const variant of chosen) for (const place of places) attempt(place, variant);
      for (const variant of thousand(number)) attempt(places[0]!, variant);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  },
  60_000,
);

test('the document that the variants are made of has no fault and holds every branch', () => {
  expect(readProject(JSON.stringify(fullDocument()))).toMatchObject({ ok: true, value: { ignored: [] } });
  const unheld = topKeys.flatMap(branchesOf).filter((branch) => placesOf(branch).length === 0);
  expect(unheld.map(({ name }) => name)).toEqual([]);
});

test('a text with a character changed, or cut anywhere, is read whole or refused with words', () => {
  const text = JSON.stringify(fullDocument());
  const broken = fc.tuple(
    fc.nat(text.length - 1),
    fc.constantFrom('', '"', '\\', '[', '}', ',', '0', '\n', '\ud800', text),
  );
  const faults: string[] = [];
  for (const [at, put] of fc.sample(broken, { seed: 1, numRuns: 3000 })) {
    for (const hostile of [text.slice(0, at) + put + text.slice(at + 1), text.slice(0, at) + put]) {
      const read = readProject(hostile);
      if (read.ok)
        misread(hostile, read.value.topology, read.value.ignored.length > 0, (fault) => void faults.push(fault));
      else if (!isSentence(read.problem.message)) faults.push(read.problem.message);
    }
  }
  expect(faults).toEqual([]);
});

/** The places of a branch in the first two records, those whose parent is there. */
function placesOf(branch: Branch): readonly Place[] {
  return (branch.steps.includes(anyRecord) ? [0, 1] : [0])
    .filter((record) => parentOf(fullDocument(), stepsOf(branch, record)) !== undefined)
    .map((record) => new Place(branch, record));
}

/** A branch in one record of the full document, and the text around it. */
class Place {
  readonly branch: Branch;
  readonly path: string;
  readonly #before: string;
  readonly #after: string;
  readonly #without: string;

  constructor(branch: Branch, record: number) {
    const steps = stepsOf(branch, record);
    this.branch = branch;
    this.path = steps
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .slice(1);
    const [before, after] = JSON.stringify(withValue(steps, branch.alone, '@here@')).split('"@here@"');
    this.#before = before!;
    this.#after = after!;
    this.#without = JSON.stringify(withValue(steps, branch.alone, undefined));
  }

  /** Puts a JSON text here and reads; the topology when the reader and the oracle both take it. */
  attempt(variant: string | undefined, faults: string[]): Topology | undefined {
    const text = variant === undefined ? this.#without : this.#before + variant + this.#after;
    const report = (fault: string): undefined => {
      faults.push(`${this.path} = ${String(variant).slice(0, 80)}: ${fault}`);
    };
    const read = readProject(text);
    const allowed = variant === undefined ? this.branch.optional : judgeOf(this.branch.name)?.(JSON.parse(variant));
    if (!read.ok) {
      const { code, path, message, remedy } = read.problem;
      if (!isSentence(message) || !isSentence(remedy)) {
        return report(`says ${message} ${remedy}`);
      }
      if (allowed === true && !acrossRecords.includes(code)) return report(`refused: ${path} ${message}`);
      return this.#tells(code, path, variant) ? undefined : report(`told at ${path}: ${message}`);
    }
    if (allowed === false) return report('accepted');
    const astray = read.value.ignored.find((path) => !isWithin(path, this.path));
    if (astray !== undefined) return report(`ignored ${astray}`);
    return misread(text, read.value.topology, read.value.ignored.length > 0, report) ?? read.value.topology;
  }

  #tells(code: string, path: string, variant: string | undefined): boolean {
    if (isWithin(path, this.path)) return true;
    if (code === 'too-large') return path === '' && variant!.length > 100_000;
    if (this.branch.alone && variant === undefined) return this.path.startsWith(`${path}.`);
    return acrossRecords.includes(code) && elsewhere[this.branch.name]?.test(path) === true;
  }
}

/** Reports what was lost between the text, the topology, the text written from it and that one read again. */
function misread(
  text: string,
  topology: Topology,
  ignoredSome: boolean,
  report: (fault: string) => undefined,
): undefined {
  const document = JSON.parse(text) as Record<string, readonly unknown[]>;
  const written = writeProject(topology);
  const rewritten = JSON.parse(written) as Record<string, readonly unknown[]>;
  for (const type of recordTypes) {
    if (topology[type].size !== document[type]!.length) return report(`${type}: half loaded`);
    if (!ignoredSome && !sameRecord(sorted(document[type]!), sorted(rewritten[type]!)))
      return report(`${type}: changed`);
  }
  const again = readProject(written);
  if (!again.ok) return report(`not read again: ${again.problem.path} ${again.problem.message}`);
  if (again.value.ignored.length > 0) return report(`wrote what is ignored: ${again.value.ignored.join()}`);
  return writeProject(again.value.topology) === written ? undefined : report('written otherwise the second time');
}

/** The engine takes whatever the reader takes. */
function judge(topology: Topology): void {
  const known = profileOf(topology.meta.provider);
  const profile = known.ok ? known.value : aws;
  checkTopology(topology, profile, { today: '2026-06-30' });
  for (const pair of reachPairs(buildFacts(topology, profile))) expect(pair.verdict).toBeTypeOf('string');
}

function sorted(records: readonly unknown[]): readonly unknown[] {
  const key = (record: unknown): string => {
    const { id, finding } = record as { id?: string; finding?: string };
    return id ?? finding ?? '';
  };
  return records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isSentence(words: string): boolean {
  return words.length < 400 && /^\S.*\.$/u.test(words);
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && ['', '.', '['].includes(path.charAt(outer.length));
}

function stepsOf({ steps }: Branch, record: number): readonly (string | number)[] {
  return steps.map((step) => (step === anyRecord ? record : step));
}

/** The full document with `value` at the steps, or nothing there. */
function withValue(steps: readonly (string | number)[], alone: boolean, value: unknown): unknown {
  const document: unknown = fullDocument();
  const parent = parentOf(document, steps) as Record<string | number, unknown>;
  if (alone) for (const key of Object.keys(parent)) delete parent[key];
  const key = steps.at(-1)!;
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(key as number, 1);
  else delete parent[key];
  return document;
}

function parentOf(document: unknown, steps: readonly (string | number)[]): unknown {
  return steps
    .slice(0, -1)
    .reduce((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], document);
}
