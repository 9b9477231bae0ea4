import { BlockList } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch } from '../../../shared/model/patch.ts';
import type { NextHop, Topology } from '../../../shared/model/topology.ts';
import { formatAddress, type Address, type Family } from '../../../shared/net/address.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import type { ProjectFacts } from '../../../shared/reach/facts.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { reachPairs, type PairVerdict } from '../../../shared/reach/pairs.ts';
import { traceEnds, type Trace } from '../../../shared/reach/trace.ts';
import { patchSteps, randomPatch, type PatchStep } from '../../fixtures/random-patches.ts';
import { sketch } from '../../fixtures/sketch.ts';

const designs = 100;

/** Hosts of a subnet that blocks of the random designs tell apart: its ends, and two between them where it is large. */
function sampled(facts: ProjectFacts, subnet: string, family: Family): Address[] {
  const [first, last] = facts.subnets.get(subnet)!.space[family] as [Address, Address];
  const between = typeof first === 'bigint' ? [first + 4n] : [first + 4, first + 128];
  return [first, ...between.filter((address) => address < last), last];
}

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
  for (const source of sampled(facts, from, family).map(formatAddress)) {
    for (const target of sampled(facts, to, family).map(formatAddress)) {
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

/** Two spokes, their hub and a VPC behind a spoke, all peered and routed, as ids that random steps know. */
const base = `
  vpc v0 r 10.0.0.0/16 2001:db8::/56
  vpc v1 r 10.1.0.0/16 2001:db8:1::/56
  vpc v2 r 10.2.0.0/16
  vpc v3 r 10.3.0.0/16
  no-table v0
  no-table v1
  no-table v2
  no-table v3
  table t0 v0 default
  table t1 v1 default
  table t2 v2 default
  table t3 v3 default
  table t4 v1
  subnet s0 v0 10.0.0.0/24 2001:db8::/64
  subnet s1 v1 10.1.1.0/24 2001:db8:1:1::/64
  subnet s2 v1 10.1.2.0/24 table=t4
  subnet s3 v2 10.2.3.0/24
  subnet s4 v3 10.3.4.0/24
  peering p0 v1 v0 active requester=allowForwardedTraffic,useRemoteGateways accepter=allowGatewayTransit
  peering p1 v2 v0 active requester=allowForwardedTraffic
  peering p2 v2 v3 active
  route r0 t0 10.1.0.0/16 peering:p0
  route r1 t0 10.2.0.0/16 peering:p1
  route r2 t1 10.0.0.0/16 peering:p0
  route r3 t2 10.0.0.0/16 peering:p1
  route r4 t3 10.2.0.0/16 peering:p2
  route r5 t2 10.3.0.0/16 peering:p2
  route r6 t1 2001:db8::/56 peering:p0
  route r7 t0 2001:db8:1::/56 peering:p0
`;
/** Routes for parts of subnets: of which table, to what, by which next hop. */
const fineRoutes = fc.record({
  table: fc.nat(4),
  destination: fc.constantFrom(
    '10.0.0.0/25',
    '10.1.1.128/25',
    '10.1.2.0/25',
    '10.2.3.0/24',
    '10.2.3.4/32',
    '0.0.0.0/0',
  ),
  hop: fc.constantFrom('p0', 'p1', 'p2', '10.0.0.4', '10.1.2.4', '10.2.3.4', 'blackhole'),
});
type FineRoute = typeof fineRoutes extends fc.Arbitrary<infer T> ? T : never;

function grown(steps: readonly PatchStep[], fine: readonly FineRoute[], provider: string): Topology {
  let topology = sketch(base, provider);
  fine.forEach(({ table, destination, hop }, index) => {
    const nextHop: NextHop = hop.startsWith('p')
      ? { type: 'peering', id: hop }
      : hop === 'blackhole'
        ? { type: hop }
        : { type: 'instance', ip: hop };
    const after = { id: `fine${index}`, routeTable: `t${table}`, destination, nextHop };
    topology = applyPatch(topology, { changes: [{ type: 'routes', id: after.id, before: null, after }] });
  });
  for (const step of steps) {
    const patch = step.kind === 'provider' ? null : randomPatch(topology, step);
    if (patch) topology = applyPatch(topology, patch);
  }
  return topology;
}

const verdicts = ['one-way', 'partial', 'reachable', 'unknown', 'unreachable'];

test.each(providerProfiles.map(({ id }) => id))(
  `pairs and traces agree in ${designs} random designs of %s`,
  (provider) => {
    const profile = profileOf(provider);
    if (!profile.ok) throw new Error(profile.problem.message);
    const occurred = new Set<string>();
    const designsOf = fc.tuple(fc.array(patchSteps, { maxLength: 25 }), fc.array(fineRoutes, { maxLength: 10 }));
    fc.assert(
      fc.property(designsOf, ([steps, fine]) => {
        const facts = buildFacts(grown(steps, fine, provider), profile.value);
        const found: string[] = [];
        for (const pair of reachPairs(facts)) found.push(...contradictions(facts, pair, occurred));
        expect(found.slice(0, 3)).toEqual([]);
      }),
      { numRuns: designs, seed: 7 },
    );
    // where subnets always win, and every peering has both ways, little is one-way or partial
    const rare = provider === 'gcp' ? ['one-way', 'partial'] : [];
    expect(verdicts.filter((verdict) => !occurred.has(verdict) && !rare.includes(verdict))).toEqual([]);
  },
  60_000,
);
