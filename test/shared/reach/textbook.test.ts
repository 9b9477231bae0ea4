import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProject } from '../../../shared/formats/project/read.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import type { End } from '../../../shared/reach/end.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { traceEnds } from '../../../shared/reach/trace.ts';

/** Cases that providers' own guides describe; they lie beside a checkout of the project, never in it. */
const folder = path.resolve(import.meta.dirname, '../../../../shared/cases/textbook');

interface Expected {
  readonly traces: readonly {
    readonly from: End;
    readonly to: End;
    readonly verdict: string;
    readonly reason: string | null;
  }[];
}

const known = new Set(providerProfiles.map(({ id }) => id));
const cases = existsSync(folder) ? readdirSync(folder).sort() : [];

function load(name: string) {
  const read = readProject(readFileSync(path.join(folder, name, 'project.json'), 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Expected;
  return { topology: read.value.topology, expected };
}

describe.skipIf(cases.length === 0)('textbook cases (skipped where ../shared/cases is absent)', () => {
  for (const name of cases) {
    const { topology, expected } = load(name);
    const profile = profileOf(topology.meta.provider);
    test.skipIf(!known.has(topology.meta.provider))(name, () => {
      if (!profile.ok) throw new Error(profile.problem.message);
      const facts = buildFacts(topology, profile.value);
      for (const { from, to, verdict, reason } of expected.traces) {
        const trace = traceEnds(facts, from, to);
        expect({
          from,
          to,
          ...(trace.ok ? { verdict: trace.value.verdict, reason: trace.value.reason ?? null } : trace.problem),
        }).toEqual({
          from,
          to,
          verdict,
          reason,
        });
      }
    });
  }
});
