import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Topology } from '../../../../shared/model/topology.ts';
import { profileOf } from '../../../../shared/providers/registry.ts';
import type { ProjectFacts, SubnetFacts } from '../../../../shared/reach/facts.ts';
import { buildFacts } from '../../../../shared/reach/live-facts.ts';
import { traceEnds, type Hop } from '../../../../shared/reach/trace.ts';
import { grown, peeredDesigns, sampledHosts } from '../../../fixtures/peered-designs.ts';
import { runs } from '../../../fixtures/runs.ts';
import { NaiveCloud, type Fate } from './naive-cloud.ts';

const designs = 150;

/** A way as the naive cloud would tell it for a packet that was meant for a VPC. */
function toldBy(hops: readonly Hop[]): string {
  const { result } = hops.at(-1)!;
  return result === 'delivered' ? 'arrives' : result === 'unknown' ? 'unknown' : 'fails';
}

function toldOf(fate: Fate, meant: string): string {
  if (fate === 'unknown') return 'unknown';
  return fate !== 'lost' && fate.vpc === meant ? 'arrives' : 'fails';
}

function differences(topology: Topology, facts: ProjectFacts, occurred: Set<string>): string[] {
  const cloud = new NaiveCloud(topology);
  const found: string[] = [];
  const subnets = [...facts.subnets.values()];
  const compare = (from: SubnetFacts, to: SubnetFacts, source: string, target: string): void => {
    const trace = traceEnds(facts, { subnet: from.subnet.id, ip: source }, { subnet: to.subnet.id, ip: target });
    if (!trace.ok) throw new Error(trace.problem.message);
    const engine = [toldBy(trace.value.forward), toldBy(trace.value.return)];
    const naive = [
      toldOf(cloud.send(from.subnet, target), to.subnet.vpc),
      toldOf(cloud.send(to.subnet, source), from.subnet.vpc),
    ];
    for (const told of naive) occurred.add(told);
    if (trace.value.forward.some(({ appliance }) => appliance)) occurred.add(`${naive[0]} by appliance`);
    if (engine.join() === naive.join()) return;
    found.push(`${from.subnet.id} ${source} -> ${to.subnet.id} ${target}: ${engine.join()} instead of ${naive.join()}`);
  };
  for (const family of [4, 6] as const) {
    const having = subnets.filter(({ space }) => space[family].length > 0);
    for (const from of having) {
      for (const to of having) {
        if (from === to) continue;
        const source = sampledHosts(facts, from.subnet.id, family)[1]!;
        for (const target of sampledHosts(facts, to.subnet.id, family)) compare(from, to, source, target);
      }
    }
  }
  return found;
}

test.each([
  ['azure', ['arrives', 'fails', 'unknown', 'arrives by appliance', 'fails by appliance']],
  ['gcp', ['arrives', 'fails', 'unknown']],
])(
  `%s: every packet of ${designs} random designs fares as its documents say`,
  (provider, expected) => {
    const profile = profileOf(provider);
    if (!profile.ok) throw new Error(profile.problem.message);
    const occurred = new Set<string>();
    fc.assert(
      fc.property(peeredDesigns, (design) => {
        const topology = grown(design, provider);
        const facts = buildFacts(topology, profile.value);
        expect(differences(topology, facts, occurred)).toEqual([]);
      }),
      { numRuns: runs(designs), seed: 11 },
    );
    const never = expected.filter((fate) => !occurred.has(fate));
    expect(runs(designs) < designs ? [] : never).toEqual([]);
  },
  60_000,
);
