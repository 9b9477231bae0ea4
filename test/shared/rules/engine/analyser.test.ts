import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, invertPatch, type Patch } from '../../../../shared/model/patch.ts';
import { emptyTopology, type Topology } from '../../../../shared/model/topology.ts';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { checkTopology } from '../../../../shared/rules/engine/check.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { rules } from '../../../../shared/rules/registry.ts';
import { patchSteps, randomPatch } from '../../../fixtures/random-patches.ts';
import { runs } from '../../../fixtures/runs.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const options = { today: '2026-01-07' };
const enough = 2000; // sequences of edits, for every rule to fire in some

function checked(topology: Topology): readonly Finding[] {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return checkTopology(topology, profile.value, options).findings;
}

const designs = [
  '',
  `
  vpc v0 ap-guangzhou 10.0.0.0/17 2001:db8::/56
  vpc v1 ap-beijing 10.1.0.0/16 2001:db8:1::/56
  vpc v2 ap-beijing 10.2.0.0/16
  table t0 v0 default
  table t1 v1 default
  table t2 v2 default
  table t3 v0
  subnet s0 v0 10.0.0.0/24 2001:db8:0:1::/64
  subnet s1 v0 10.0.1.0/24 table=t3
  subnet s2 v1 10.1.0.0/24 2001:db8:1:1::/64
  subnet s3 v2 10.2.0.0/24
  gateway g0 v1 vpn 192.168.0.0/16
  peering p0 v0 v1
  peering p1 v1 v2
  route r0 t0 10.1.0.0/16 peering:p0
  route r1 t1 10.0.0.0/17 peering:p0
  route r2 t1 10.2.0.0/16 peering:p1
  route r3 t2 10.1.0.0/16 peering:p1`,
  `
  vpc v0 ap-guangzhou 10.1.0.0/16
  vpc v1 ap-guangzhou 10.0.0.0/16
  vpc v2 ap-guangzhou 10.0.0.0/16
  table t0 v0 default
  subnet s0 v0 10.1.0.0/24
  subnet s1 v1 10.0.1.0/24
  subnet s2 v2 10.0.3.0/24
  peering p0 v0 v1
  peering p1 v0 v2
  route r0 t0 10.0.0.0/16 peering:p0
  route r1 t0 10.0.3.0/24 peering:p1`,
  // what random edits seldom come to
  `
  account own own
  account other unknown
  vpc v0 ap-guangzhou 10.0.0.0/16 account=own
  vpc v1 ap-beijing 10.1.0.0/16 account=own
  vpc v2 ap-beijing 10.2.0.0/16 account=other
  vpc v3 ap-beijing 10.3.0.0/16
  table t0 v0 default
  table t1 v1 default
  table t3 v0
  subnet app-a v0 10.0.1.0/24
  subnet app-b v0 10.0.2.0/24 table=t3
  subnet s2 v1 10.1.1.0/24
  subnet s3 v3 10.3.1.0/24
  peering p0 v0 v1
  peering p1 v0 v2 pending requestedAt=2026-01-01
  peering p2 v0 v3
  gateway g0 v1 transit
  gateway g1 v0 vpn
  gateway g2 v0 internet
  route r0 t0 10.1.0.0/16 peering:p0
  route r1 t1 10.0.0.0/16 transit:g0
  route r2 t0 172.16.0.0/12 vpn:g1
  route r3 t0 10.3.0.0/16 internet:g2
  route r4 t3 0.0.0.0/0 peering:p2
  require q0 app-a 172.16.1.0/24 connected
  require q1 app-a v1 connected encrypted`,
];

test('follows any sequence of edits: always the findings of a check of the whole, and their changes, by id', () => {
  const fired = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...designs),
      fc.constantFrom('tencent-tce', 'tencent-tce', 'aws', 'azure', 'gcp', 'alicloud', 'huaweicloud'),
      fc.array(patchSteps, { minLength: 1, maxLength: 12 }),
      (design, provider, steps) => {
        let topology = sketch(design, provider);
        const profile = profileOf(provider);
        if (!profile.ok) throw new Error(profile.problem.message);
        const analyser = createAnalyser(topology, profile.value, options);
        const shown = new Map(analyser.findings().map((finding) => [finding.id, finding]));
        const follow = (patch: Patch): void => {
          topology = applyPatch(topology, patch);
          const { put, removed } = analyser.apply(patch);
          for (const id of removed) expect(shown.delete(id)).toBe(true);
          for (const finding of put) shown.set(finding.id, finding);
          const whole = checked(topology);
          expect(analyser.findings()).toEqual(whole);
          expect(new Map(whole.map((finding) => [finding.id, finding]))).toEqual(shown);
          expect(whole).toHaveLength(shown.size); // ids are unique
          for (const { rule } of whole) fired.add(rule);
        };
        for (const step of steps) {
          const patch = randomPatch(topology, step);
          if (!patch) continue;
          follow(patch);
          if (step.a % 5 === 0) {
            follow(invertPatch(patch));
            follow(patch);
          }
        }
      },
    ),
    { numRuns: runs(enough) },
  );
  // edits that never made a rule fire would prove nothing about it
  const never = rules.map(({ meta }) => meta.id).filter((id) => !fired.has(id));
  expect(runs(enough) < enough ? [] : never).toEqual([]);
}, 180_000);

test('says nothing about an edit that touches no verdict', () => {
  const topology = sketch(designs[1]!);
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const analyser = createAnalyser(topology, profile.value);
  const before = topology.vpcs.get('v0')!;
  const after = { ...before, position: { x: 1, y: 2 }, notes: 'moved' };
  expect(analyser.apply({ changes: [{ type: 'vpcs', id: 'v0', before, after }] })).toEqual({ put: [], removed: [] });
});

test('what is judged again and says the same is not put again', () => {
  const { topology, analyser } = analyse('vpc V r 10.0.0.1/16\nsubnet v V 10.9.0.0/24');
  expect(ids(analyser.findings())).toEqual(['cidr-not-canonical:V', 'subnet-outside-vpc:v+V']);
  const moved = between(topology, sketch('vpc V r 10.0.0.1/16\nsubnet v V 10.0.1.0/24'));
  expect(analyser.apply(moved)).toEqual({ put: [], removed: ['subnet-outside-vpc:v+V'] });
  const { put, removed } = analyser.apply(invertPatch(moved));
  expect([ids(put), removed]).toEqual([['subnet-outside-vpc:v+V'], []]);
});

test('a profile that was given in place of the one of the document stays', () => {
  const topology = sketch('vpc V r 10.0.0.0/29', 'aws');
  const azure = profileOf('azure');
  if (!azure.ok) throw new Error(azure.problem.message);
  const analyser = createAnalyser(topology, azure.value);
  const before = topology.meta;
  const after = { ...before, provider: 'gcp' };
  analyser.apply({ changes: [{ type: 'project', before, after }] });
  expect(analyser.facts.profile.id).toBe('azure');
  const limited = { ...after, quotas: { 'cidrs-per-vpc': 0 } };
  analyser.apply({ changes: [{ type: 'project', before: after, after: limited }] });
  expect([analyser.facts.profile.id, analyser.facts.meta.quotas]).toEqual(['azure', { 'cidrs-per-vpc': 0 }]);
});

test('a quota of the project that is said again as it was changes nothing', () => {
  const { topology, analyser } = analyse('vpc V r 10.0.0.0/29', 'aws');
  const { meta } = topology;
  const renamed = { ...meta, name: 'another', quotas: { ...meta.quotas } };
  expect(analyser.apply({ changes: [{ type: 'project', before: meta, after: renamed }] })).toEqual({
    put: [],
    removed: [],
  });
});

test('starts from nothing', () => {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  expect(createAnalyser(emptyTopology({ name: '', provider: 'aws' }), profile.value).findings()).toEqual([]);
});

function analyse(design: string, provider = 'tencent-tce') {
  const topology = sketch(design, provider);
  const profile = profileOf(provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return { topology, analyser: createAnalyser(topology, profile.value, options) };
}
const ids = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);

test('starts over under another provider, and under other quotas', () => {
  const { topology, analyser } = analyse('vpc V r 10.0.0.0/29\nvpc W r 10.1.0.0/29', 'aws');
  const small = ['vpc-cidr-size:V+10.0.0.0/29', 'vpc-cidr-size:W+10.1.0.0/29'];
  expect(ids(analyser.findings())).toEqual(small);
  const before = topology.meta;
  const quotas = { ...before, quotas: { 'cidrs-per-vpc': 0 } };
  const { put, removed } = analyser.apply({ changes: [{ type: 'project', before, after: quotas }] });
  expect([ids(put), removed]).toEqual([['vpc-cidr-quota:V', 'vpc-cidr-quota:W'], []]);
  const azure = { ...before, provider: 'azure' };
  expect(analyser.apply({ changes: [{ type: 'project', before: quotas, after: azure }] }).removed.toSorted()).toEqual(
    ['vpc-cidr-quota:V', 'vpc-cidr-quota:W', ...small].toSorted(),
  );
  expect([analyser.findings(), analyser.facts.profile.id]).toEqual([[], 'azure']);
});

test('a waiver that comes and goes puts its finding again, and no other one', () => {
  const { analyser } = analyse('vpc V r 10.0.0.1/16\nvpc W r 10.1.0.1/16');
  const waiver = { finding: 'cidr-not-canonical:V', reason: 'known' };
  const change = { type: 'waivers', id: waiver.finding } as const;
  const come = analyser.apply({ changes: [{ ...change, before: null, after: waiver }] });
  expect([come.put.map(({ id, waived }) => [id, waived]), come.removed]).toEqual([
    [[waiver.finding, { reason: 'known' }]],
    [],
  ]);
  const go = analyser.apply({ changes: [{ ...change, before: waiver, after: null }] });
  expect(ids(go.put)).toEqual([waiver.finding]);
  expect(analyser.finding(waiver.finding)).not.toHaveProperty('waived');
  expect(analyser.finding('cidr-not-canonical:X')).toBeUndefined();
});

/** The edit that makes one sketch another. */
function between(from: Topology, to: Topology): Patch {
  const types = [
    'vpcs',
    'subnets',
    'routeTables',
    'routes',
    'gateways',
    'peerings',
    'requirements',
    'accounts',
  ] as const;
  const changes = types.flatMap((type) =>
    [...new Set([...from[type].keys(), ...to[type].keys()])].flatMap((id) => {
      const [before, after] = [from[type].get(id) ?? null, to[type].get(id) ?? null];
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ type, id, before, after }];
    }),
  );
  return { changes } as Patch;
}

/** V and W reach each other; X is alone. */
const joined = `
  account own own
  vpc V ap-guangzhou 10.0.0.0/16 2001:db8::/56 account=own
  vpc W ap-guangzhou 10.1.0.0/16 2001:db8:1::/56 account=own
  vpc X ap-guangzhou 10.2.0.0/16
  subnet v V 10.0.1.0/24 2001:db8::/64
  subnet w W 10.1.1.0/24 2001:db8:1::/64
  peering p V W
  route vw rt-V 10.1.0.0/16 peering:p
  route wv rt-W 10.0.0.0/16 peering:p`;

test.each([
  [
    'the subnet that a requirement begins at moves',
    `${joined}\nrequire q v W connected`,
    'v V 10.0.1.0/24',
    'v V 10.3.1.0/24',
  ],
  [
    'the subnet that a requirement ends at moves',
    `${joined}\nrequire q V w connected`,
    'w W 10.1.1.0/24',
    'w W 10.3.1.0/24',
  ],
  [
    'the subnet that a requirement ends at goes',
    `${joined}\nrequire q v 10.1.1.0/24 connected`,
    'subnet w W 10.1.1.0/24 2001:db8:1::/64',
    '',
  ],
  [
    'a VPC takes addresses that a requirement ends at',
    `${joined}\nrequire q v 10.9.0.0/24 connected`,
    'X ap-guangzhou 10.2.0.0/16',
    'X ap-guangzhou 10.2.0.0/16 10.9.0.0/16',
  ],
  [
    'a VPC takes IPv6 addresses that a requirement ends at',
    `${joined}\nrequire q v 2001:db8:9::/64 connected`,
    'X ap-guangzhou 10.2.0.0/16',
    'X ap-guangzhou 10.2.0.0/16 2001:db8:9::/56',
  ],
  [
    'a subnet comes where a requirement ends',
    `${joined}\nrequire q v 10.1.7.0/24 connected`,
    'peering p V W',
    'subnet w7 W 10.1.7.0/24\npeering p V W',
  ],
  ['a requirement comes', joined, 'peering p V W', 'require q v X connected\npeering p V W'],
  ['a requirement goes', `${joined}\nrequire q v X connected`, 'require q v X connected', ''],
  ['the peering that a route names comes', joined.replace('peering p V W', ''), 'route vw', 'peering p V W\nroute vw'],
  ['the peering that a route names goes', joined, 'peering p V W', ''],
  [
    'the gateway that a route names comes',
    `${joined}\nroute out rt-X 0.0.0.0/0 vpn:gw`,
    'route vw',
    'gateway gw X vpn\nroute vw',
  ],
  [
    'the gateway that a route names goes',
    `${joined}\ngateway gw X vpn\nroute out rt-X 0.0.0.0/0 vpn:gw`,
    'gateway gw X vpn',
    '',
  ],
  [
    'the gateway that a route names comes, but in another VPC',
    `${joined}\nroute out rt-X 0.0.0.0/0 vpn:gw`,
    'route vw',
    'gateway gw W vpn\nroute vw',
  ],
  [
    'the gateway that a route names goes, and was in another VPC',
    `${joined}\ngateway gw W vpn\nroute out rt-X 0.0.0.0/0 vpn:gw`,
    'gateway gw W vpn',
    '',
  ],
  [
    'the gateway of a peer comes, to which a route hopes to get',
    `${joined}\nroute far rt-V 0.0.0.0/0 peering:p`,
    'peering p V W',
    'gateway gw W vpn\npeering p V W',
  ],
  [
    'a peering of a peer comes, over which a route hopes to get on',
    `${joined}\nroute far rt-V 10.2.0.0/16 peering:p`,
    'peering p V W',
    'peering p V W\npeering q W X',
  ],
  [
    'a peering of a peer carries nothing any more, over which a route hopes to get on',
    `${joined}\npeering q W X\nroute far rt-V 10.2.0.0/16 peering:p`,
    'peering q W X',
    'peering q W X pending',
  ],
  [
    'somebody comes to own what a route to the gateway of a peer takes',
    `${joined}\ngateway gw W vpn\nroute far rt-V 172.16.0.0/16 peering:p`,
    'X ap-guangzhou 10.2.0.0/16',
    'X ap-guangzhou 10.2.0.0/16 172.16.0.0/16',
  ],
  [
    'somebody comes to own IPv6 addresses that a route to the gateway of a peer takes',
    `${joined}\ngateway gw W vpn\nroute far rt-V 2001:db8:9::/64 peering:p`,
    'X ap-guangzhou 10.2.0.0/16',
    'X ap-guangzhou 10.2.0.0/16 2001:db8:9::/56',
  ],
  [
    'the peering of two that overlap goes, which was all that they were told of',
    'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16\npeering p V W',
    'peering p V W',
    '',
  ],
  ['a second peering of the same two comes', joined, 'peering p V W', 'peering p V W\npeering p2 W V'],
  ['a peering is told of another state', joined, 'peering p V W', 'peering p V W pending'],
  [
    'an account is trusted no more',
    `${joined}\naccount theirs trusted\nvpc Y r 10.5.0.0/16 account=theirs\npeering y V Y`,
    'theirs trusted',
    'theirs unknown',
  ],
  ['a VPC comes to overlap another', joined, 'X ap-guangzhou 10.2.0.0/16', 'X ap-guangzhou 10.1.0.0/20'],
  ['a VPC goes with all that is in it', `${joined}\npeering q W X`, 'vpc X ap-guangzhou 10.2.0.0/16', ''],
])('%s: the findings of a check of the whole, there and back', (_, design, from, to) => {
  expect(design).toContain(from);
  const [topology, changed] = [sketch(design), sketch(design.replace(from, to))];
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const analyser = createAnalyser(topology, profile.value, options);
  expect(analyser.findings()).toEqual(checked(topology));
  const patch = between(topology, changed);
  expect(checked(changed)).not.toEqual(checked(topology)); // or nothing would be followed
  analyser.apply(patch);
  expect(analyser.findings()).toEqual(checked(changed));
  analyser.apply(invertPatch(patch));
  expect(analyser.findings()).toEqual(checked(topology));
});

test.each(['v', 'w'])('a requirement that names a subnet that is not there is judged when it comes: %s', (missing) => {
  const whole = sketch(`${joined.replace(/ *route .*/g, '')}\nrequire q v w connected`);
  const without = { ...whole, subnets: new Map([...whole.subnets].filter(([id]) => id !== missing)) };
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const analyser = createAnalyser(without, profile.value, options);
  expect(analyser.findings()).toEqual(checked(without));
  expect(ids(analyser.apply(between(without, whole)).put)).toContain('requirement-unmet:q');
  expect(ids(analyser.apply(between(whole, without)).put)).toContain('requirement-unmet:q');
});

test('a subject that goes and comes again is judged as if it had always been there', () => {
  const { topology, analyser } = analyse(`${joined}\nrequire q v X connected`);
  const bare = sketch('vpc Y ap-guangzhou 10.9.0.0/16');
  const away = between(topology, bare);
  analyser.apply(away);
  expect(analyser.findings()).toEqual(checked(applyPatch(topology, away)));
  analyser.apply(invertPatch(away));
  expect(analyser.findings()).toEqual(checked(topology));
  const pending = between(topology, sketch(`${joined.replace('p V W', 'p V W pending')}\nrequire q v X connected`));
  expect(ids(analyser.apply(pending).put)).toContain('peering-inactive:p');
});
