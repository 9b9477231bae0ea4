import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProject } from '../../../shared/formats/project/read.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';

/** Cases that providers' own guides describe; they lie beside a checkout of the project, never in it. */
const folder = path.resolve(import.meta.dirname, '../../../../shared/cases/textbook');
const cases = existsSync(folder) ? readdirSync(folder).sort() : [];

interface Expected {
  readonly findings: readonly {
    readonly kind: string;
    readonly severity: 'error' | 'warning' | 'info' | 'none' | 'error_if_peered';
    readonly about: Readonly<Record<string, string | readonly string[]>>;
  }[];
}

/** The rules that tell what a case calls so. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  'missing-forward-route': ['route-missing-forward', 'route-missing-return', 'route-missing-both'],
  'missing-return-route': ['route-missing-forward', 'route-missing-return', 'route-missing-both'],
  'misdirected-return': ['route-missing-forward', 'route-missing-return'],
  'transitive-attempt': ['route-transit'],
  'overlapping-cidr': ['peering-cidr-overlap', 'unpeered-overlap'],
  'edge-to-edge-attempt': ['route-edge-to-edge'],
  'peering-not-active': ['peering-inactive', 'peering-one-sided'],
  'blackhole-route': ['route-blackhole'],
  'duplicate-peering': ['peering-duplicate'],
};

/** The keys of `about` that name records of the document. */
const naming = ['vpc', 'pair', 'peering', 'peerings', 'route_table', 'route_tables', 'target', 'via'] as const;

const oneWay = "the case's own traces say one-way here, for addresses that its lesson is not about";
const sameCause = 'a route over the peering that the case says is not active';

/** Errors that a case does not list, each with the reason why it stands. */
const alsoFound: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'aws-13-one-cidr-per-peering': {
    'route-missing-return:rtb-B+pcx-aaaabbbb': oneWay,
    'route-missing-return:rtb-C+pcx-aaaacccc': oneWay,
  },
  'aws-20-longest-prefix-match': {
    'route-missing-return:rtb-A+pcx-aaaabbbb': oneWay,
    'route-missing-return:rtb-A+pcx-aaaacccc': oneWay,
  },
  'aws-29-pending-acceptance-blackhole': { 'route-blackhole:r002': sameCause },
  'aws-33-route-to-part-of-peer-cidr': {
    'route-missing-return:rtb-A1+pcx-11112222': oneWay,
    'route-missing-return:rtb-A2+pcx-11112222': oneWay,
  },
  'tencent-02-missing-return': { 'route-missing-forward:pcx-1+vpc-2': oneWay },
  'tencent-06-pending': { 'route-blackhole:r001': sameCause, 'route-blackhole:r002': sameCause },
};

function load(name: string) {
  const read = readProject(readFileSync(path.join(folder, name, 'project.json'), 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  const profile = profileOf(read.value.topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Expected;
  return { findings: checkTopology(read.value.topology, profile.value).findings, expected: expected.findings };
}

/** The names of records in what a finding is about. */
function namesIn(about: Expected['findings'][number]['about']): readonly string[] {
  return naming.flatMap((key) => about[key] ?? []);
}

function names({ subjects, details }: Finding): string {
  return JSON.stringify([subjects, details]);
}

function tells({ rule, severity }: Finding, expected: Expected['findings'][number]): boolean {
  // between VPCs that are not peered an overlap is no error yet
  const wanted = expected.severity === 'error_if_peered' ? 'info' : expected.severity;
  return rulesOf[expected.kind]!.includes(rule) && (wanted === 'none' || severity === wanted);
}

describe.skipIf(cases.length === 0)('findings of textbook cases (skipped where ../shared/cases is absent)', () => {
  describe.each(cases)('%s', (name) => {
    const { findings, expected } = load(name);

    test('what the guide warns of is found', () => {
      for (const item of expected) {
        const telling = findings.filter((finding) => tells(finding, item));
        if (item.severity === 'none') {
          expect(telling).toEqual([]);
          continue;
        }
        const text = telling.map(names).join();
        for (const id of namesIn(item.about)) expect(text).toContain(JSON.stringify(id));
      }
    });

    test('no error beside it', () => {
      const beside = findings.filter(
        (finding) =>
          finding.severity === 'error' &&
          !expected.some(
            (item) =>
              tells(finding, item) && namesIn(item.about).some((id) => names(finding).includes(JSON.stringify(id))),
          ),
      );
      expect(beside.map(({ id }) => id)).toEqual(Object.keys(alsoFound[name] ?? {}));
    });
  });

  test('every exception is of a case', () => {
    for (const name of Object.keys(alsoFound)) expect(cases).toContain(name);
  });
});
