import { BlockList } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Family } from '../../../shared/net/address.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import type { ProjectFacts } from '../../../shared/reach/facts.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { reachPairs, type PairVerdict } from '../../../shared/reach/pairs.ts';
import { traceEnds, type Trace } from '../../../shared/reach/trace.ts';
import { peeredDesigns, grown, sampledHosts } from '../../fixtures/peered-designs.ts';
import { runs } from '../../fixtures/runs.ts';

const designs = 100;

function blocksOf(cidrs: readonly string[], family: Family): (address: string) => boolean {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address, length] = cidr.split('/') as [string, string];
    list.addSubnet(address, Number(length), `ipv${family}`);
  }
  return (address) => list.check(address, `ipv${family}`);
}

const lastHop = ({ forward }: Trace): string => forward.at(-1)!.result;

/** What of a pair's verdict the traces of sampled hosts contradict; the verdicts that occur are noted. */
function contradictions(facts: ProjectFacts, pair: PairVerdict, occurred: Set<string>): string[] {
  const { from, to, family, verdict } = pair;
  const [reached, answered] = [blocksOf(pair.forward, family), blocksOf(pair.return, family)];
  const found: string[] = [];
  for (const source of sampledHosts(facts, from, family)) {
    for (const target of sampledHosts(facts, to, family)) {
      const trace = traceEnds(facts, { subnet: from, ip: source }, { subnet: to, ip: target });
      if (!trace.ok) throw new Error(trace.problem.message);
      const { value } = trace;
      const arrives = lastHop(value) === 'delivered';
      const comesBack = value.return.at(-1)!.result === 'delivered';
      const complain = (what: string): void => {
        found.push(`${source} -> ${target}: ${what}; the pair: ${JSON.stringify(pair)}; the trace: ${value.verdict}`);
      };
      if (arrives !== reached(target)) complain(`arrives: ${arrives}`);
      if (comesBack !== answered(source)) complain(`is answered: ${comesBack}`);
      if ((value.verdict === 'reachable') !== (arrives && comesBack)) complain('the verdict is not that of the ways');
      const fits: Record<PairVerdict['verdict'], readonly Trace['verdict'][]> = {
        reachable: ['reachable'],
        'one-way': arrives ? ['one-way'] : ['unreachable', 'unknown'],
        unreachable: ['unreachable'],
        unknown: ['unknown', 'unreachable', 'one-way'],
        partial: ['reachable', 'one-way', 'unreachable', 'unknown'],
      };
      if (!fits[verdict].includes(value.verdict)) complain('another verdict');
      occurred.add(verdict);
    }
  }
  return found;
}

const verdicts = ['one-way', 'partial', 'reachable', 'unknown', 'unreachable'];

test.each(providerProfiles.map(({ id }) => id))(
  `pairs and traces agree in ${designs} random designs of %s`,
  (provider) => {
    const profile = profileOf(provider);
    if (!profile.ok) throw new Error(profile.problem.message);
    const occurred = new Set<string>();
    fc.assert(
      fc.property(peeredDesigns, (design) => {
        const facts = buildFacts(grown(design, provider), profile.value);
        const found: string[] = [];
        for (const pair of reachPairs(facts)) found.push(...contradictions(facts, pair, occurred));
        expect(found.slice(0, 3)).toEqual([]);
      }),
      { numRuns: runs(designs), seed: 7 },
    );
    // where subnets always win, and every peering has both ways, little is one-way or partial
    const rare = provider === 'gcp' ? ['one-way', 'partial'] : [];
    const never = verdicts.filter((verdict) => !occurred.has(verdict) && !rare.includes(verdict));
    expect(runs(designs) < designs ? [] : never).toEqual([]);
  },
  60_000,
);
