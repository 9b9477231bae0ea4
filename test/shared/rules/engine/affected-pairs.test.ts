import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { addRoute, removeRoutes, updateRoute } from '../../../../shared/model/edits/routes.ts';
import { updatePeering } from '../../../../shared/model/edits/peerings.ts';
import { addRequirement } from '../../../../shared/model/edits/requirements.ts';
import { addSubnet } from '../../../../shared/model/edits/subnets.ts';
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts';
import type { Result } from '../../../../shared/model/problem.ts';
import type { Topology } from '../../../../shared/model/topology.ts';
import { azure } from '../../../../shared/providers/azure.ts';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { affectedPairs } from '../../../../shared/rules/engine/affected-pairs.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { mendAll } from '../../../../shared/rules/engine/mend-all.ts';
import { pairsBehind } from '../../../../shared/rules/engine/pairs-behind.ts';
import { findingParts } from '../../../../shared/rules/engine/remedy.ts';
import { rules } from '../../../../shared/rules/registry.ts';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { sketch } from '../../../fixtures/sketch.ts';

let next = 0;
const newId = (prefix: string): string => `${prefix}-${next++}`;

function after(
  topology: Topology,
  ...edits: ((topology: Topology) => Result<Patch | { readonly patch: Patch }>)[]
): Topology {
  return edits.reduce((design, edit) => {
    const result = edit(design);
    if (!result.ok) throw new Error(result.problem.message);
    return applyPatch(design, 'patch' in result.value ? result.value.patch : result.value);
  }, topology);
}

function affected(topology: Topology, rule: string, most?: number): readonly string[] {
  const analyser = createAnalyser(topology, tencentTce);
  const finding = analyser.findings().find((each) => each.rule === rule)!;
  expect(finding, rule).toBeDefined();
  const { pairs, more } = affectedPairs(analyser.facts, finding, most);
  return [...pairs.map(({ from, to, verdict }) => `${from} → ${to} ${verdict}`), ...(more ? ['more'] : [])];
}

const second = (topology: Topology) =>
  addSubnet(topology, () => 'subnet-c', { vpc: 'vpc-gz', name: 'C', cidr: '192.168.2.0/24' });

test('every rule says how its pairs are found, in a way that is known', () => {
  expect(Object.keys(pairsBehind).sort()).toEqual(rules.map(({ meta }) => meta.id).sort());
  const known = ['answers', 'none', 'peering', 'required', 'route', 'through', 'uncovered'];
  expect([...new Set(Object.values(pairsBehind))].sort()).toEqual(known);
});

/** A finding as a rule would report it, about what need not be in the design. */
function about(rule: string, subjects: Finding['subjects'], details: Finding['details'] = {}): Finding {
  return { id: `${rule}:x`, rule, severity: 'error', subjects, message: '', data: {}, details, fixes: [] };
}
function pairsOf(design: string, finding: Finding, profile = tencentTce): readonly string[] {
  const { pairs, more } = affectedPairs(createAnalyser(sketch(design, profile.id), profile).facts, finding);
  expect(more).toBe(false);
  return pairs.map(({ from, to, family, verdict }) => `${from} → ${to} IPv${family} ${verdict}`);
}

test.each([
  about('route-blackhole', [{ type: 'routes', id: 'gone' }]),
  about('route-blackhole', []),
  about('route-coverage-gap', [], { uncovered: ['10.0.0.0/8'] }),
  about('route-coverage-gap', [{ type: 'vpcs', id: 'V' }], { uncovered: ['10.0.0.0/8'] }),
  about(
    'route-coverage-gap',
    [
      { type: 'vpcs', id: 'gone' },
      { type: 'vpcs', id: 'W' },
    ],
    { uncovered: ['10.0.0.0/8'] },
  ),
  about(
    'route-coverage-gap',
    [
      { type: 'vpcs', id: 'V' },
      { type: 'vpcs', id: 'gone' },
      { type: 'routeTables', id: 'gone' },
    ],
    { uncovered: ['10.0.0.0/8'] },
  ),
  about('route-missing-return', [{ type: 'peerings', id: 'p' }], {
    tables: [{ subnets: ['gone'], destinations: ['10.0.0.0/8'] }],
  }),
  about('route-missing-return', [{ type: 'peerings', id: 'gone' }], {
    tables: [{ subnets: ['v1'], destinations: ['10.0.0.0/8'] }],
  }),
  about('route-missing-return', [], {}),
  about('peering-inactive', [{ type: 'peerings', id: 'gone' }]),
  about('peering-inactive', [{ type: 'peerings', id: 'self' }]),
  about('peering-inactive', [{ type: 'peerings', id: 'half' }]),
  about('peering-inactive', []),
  about('requirement-unmet', [], { pairs: [{ from: 'gone', to: 'w1', family: 4 }] }),
  about('requirement-unmet', [], { pairs: [{ from: 'v1', to: 'gone', family: 4 }] }),
  about('requirement-unmet', [], { pairs: [{ from: 'v1', to: 'v1', family: 4 }] }),
  about('requirement-unmet', [], { pairs: 'none' }),
  about('no-rule', [{ type: 'peerings', id: 'p' }]),
])('a finding about what is not there, or about nothing, affects no pair: $rule $subjects $details', (finding) => {
  const design = `${four}peering self V V\npeering half V gone`;
  expect(pairsOf(design, finding)).toEqual([]);
});

test.each(['dropped', 'dead', 'lost'])('a route strands those whose addresses it is said to have %s', (key) => {
  const route = [{ type: 'routes', id: 'r1' }] as const;
  const design = `${four}route r1 rt-V 10.1.0.0/16 blackhole`;
  expect(pairsOf(design, about('route-blackhole', route, { [key]: ['10.1.2.0/24'] }))).toEqual([
    'v1 → w2 IPv4 unreachable',
  ]);
  expect(pairsOf(design, about('route-blackhole', route, { [key]: [7] }))).toHaveLength(2);
  expect(pairsOf(design, about('route-blackhole', route, { [key]: ['10.0.2.0/24'] }))).toEqual([]);
  const elsewhere = { [key]: ['10.1.0.0/16'], beyond: ['V'] };
  expect(pairsOf(design, about('route-blackhole', route, elsewhere))).toEqual([]);
});

test('a route that beats the block of its own VPC strands the subnets of that VPC', () => {
  const design = `
    vpc V r 10.0.0.0/16
    subnet v1 V 10.0.1.0/24
    subnet v2 V 10.0.2.0/24
    route r1 rt-V 10.0.2.0/24 blackhole`;
  const finding = about('route-blackhole', [{ type: 'routes', id: 'r1' }], { dropped: ['10.0.2.0/24'] });
  expect(pairsOf(design, finding, azure)).toEqual(['v1 → v2 IPv4 unreachable']);
  expect(pairsOf(design, finding)).toEqual([]);
});

test('of several routes the first is the one that a finding is about', () => {
  const design = `${four}route r1 rt-V 10.1.1.0/24 blackhole\nroute r2 rt-V 10.1.2.0/24 blackhole`;
  const routes = [
    { type: 'routes', id: 'r2' },
    { type: 'routes', id: 'r1' },
  ] as const;
  expect(pairsOf(design, about('route-conflict', routes))).toEqual([]);
  expect(pairsOf(design, about('route-blackhole', routes))).toEqual(['v1 → w2 IPv4 unreachable']);
});

test('pairs that get through are affected by nothing but a requirement that they should not', () => {
  const working = `${four}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 own 10.1.0.0/16 peering:p`;
  const peering = [{ type: 'peerings', id: 'p' }] as const;
  expect(pairsOf(working, about('peering-inactive', peering))).toEqual([]);
  const pairs = [{ from: 'v1', to: 'w1', family: 4 }];
  expect(pairsOf(working, about('requirement-unmet', [], { pairs }))).toEqual([]);
  expect(pairsOf(working, about('requirement-violated', [], { pairs }))).toEqual(['v1 → w1 IPv4 reachable']);
});

test('answers are missed by the subnets of the peers that the finding names, and by no others', () => {
  const three = `${four}
    vpc X r 10.2.0.0/16
    subnet x X 10.2.1.0/24
    peering q V X
    route r1 rt-V 10.1.0.0/16 peering:p
    route r3 rt-X 10.0.0.0/16 peering:q`;
  const subnets = ['v1'];
  const uncovered = ['10.0.0.0/8'];
  const named = (id: string) =>
    pairsOf(three, about('route-missing-return', [{ type: 'peerings', id }], { subnets, uncovered }));
  expect(named('q')).toEqual(['x → v1 IPv4 one-way']);
  expect(named('p')).toEqual([]);
});

test('a missing way back strands those who send', () => {
  const broken = after(twoRegions(), second, (topology) => removeRoutes(topology, ['rt-2']));
  expect(affected(broken, 'route-missing-forward')).toEqual([
    'subnet-a → subnet-b one-way',
    'subnet-c → subnet-b one-way',
  ]);
  expect(affected(broken, 'route-missing-forward', 1)).toEqual(['subnet-a → subnet-b one-way', 'more']);
});

test('a route that drops packets strands the subnets of its table', () => {
  const dropped = after(twoRegions(), (topology) => updateRoute(topology, 'rt-1', { nextHop: { type: 'blackhole' } }));
  expect(affected(dropped, 'route-blackhole')).toEqual(['subnet-a → subnet-b unreachable']);
});

test('a peering that carries nothing cuts both ways, and a finding about names none', () => {
  const pending = after(twoRegions(), (topology) => updatePeering(topology, 'pcx-1', { status: 'pending' }));
  expect(affected(pending, 'peering-inactive')).toEqual([
    'subnet-a → subnet-b unreachable',
    'subnet-b → subnet-a unreachable',
  ]);
  const odd = after(twoRegions(), (topology) =>
    addRoute(topology, newId, {
      routeTable: 'rtb-a',
      destination: '10.0.1.0/24',
      nextHop: { type: 'blackhole' },
    }),
  );
  expect(affected(odd, 'route-conflict')).toEqual([]);
});

test('a requirement that is violated is about what gets through', () => {
  const isolated = after(twoRegions(), (topology) =>
    addRequirement(topology, newId, { from: { vpc: 'vpc-gz' }, to: { vpc: 'vpc-bj' }, expect: 'isolated' }),
  );
  expect(affected(isolated, 'requirement-violated')).toEqual(['subnet-a → subnet-b reachable']);
});

/** The first finding of a rule in a sketch, and whom it strands. */
function strands(design: string, rule: string): readonly string[] {
  const topology = sketch(design);
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  const analyser = createAnalyser(topology, profile.value);
  const finding = analyser.findings().find((each) => each.rule === rule)!;
  expect(finding, rule).toBeDefined();
  const { pairs, more } = affectedPairs(analyser.facts, finding);
  return [
    ...pairs.map(({ from, to, family, verdict }) => `${from} → ${to} IPv${family} ${verdict}`),
    ...(more ? ['more'] : []),
  ];
}

/** V has two tables with a subnet each, W two subnets. */
const four = `
  vpc V r 10.0.0.0/16 fd00:1::/56
  vpc W r 10.1.0.0/16 fd00:2::/56
  table own V
  subnet v1 V 10.0.1.0/24
  subnet v2 V 10.0.2.0/24 table=own
  subnet w1 W 10.1.1.0/24
  subnet w2 W 10.1.2.0/24
  peering p V W
  route back rt-W 10.0.0.0/16 peering:p
`;

test('a gap strands the subnets of its table alone, towards what the table leaves out', () => {
  const apart = four
    .replace('w2 W 10.1.2.0/24', 'w2 W 10.1.2.0/24 table=alone')
    .replace('table own V', 'table own V\n  table alone W');
  const gap = `${apart}route r1 rt-V 10.1.1.0/24 peering:p\nroute r2 own 10.1.0.0/16 peering:p`;
  expect(strands(gap, 'route-coverage-gap')).toEqual(['v1 → w2 IPv4 unreachable']);
});

test('a route strands what it takes: neither what a better route takes, nor what another table does', () => {
  const dropping = `${four}
    route r1 rt-V 10.1.0.0/16 blackhole
    route r2 rt-V 10.1.1.0/24 peering:p
    route r3 own 10.1.0.0/16 peering:p`;
  expect(strands(dropping, 'route-blackhole')).toEqual(['v1 → w2 IPv4 unreachable']);
});

test('a route that hopes for transit strands whom it would have reached beyond, and no other', () => {
  const hub = `
    vpc A r 10.0.0.0/16
    vpc B r 10.1.0.0/16
    vpc C r 10.2.0.0/16
    subnet a A 10.0.1.0/24
    subnet b B 10.1.1.0/24
    subnet c C 10.2.1.0/24
    peering ab A B
    peering bc B C
    route r1 rt-A 10.2.0.0/16 peering:ab
    route r2 rt-B 10.0.0.0/16 peering:ab
    route r3 rt-A 10.1.0.0/16 peering:ab
    route r4 rt-B 10.2.0.0/16 peering:bc
    route r5 rt-C 10.1.0.0/16 peering:bc`;
  expect(strands(hub, 'route-transit')).toEqual(['a → c IPv4 unreachable']);
});

test('whose packets arrive and get no answer are told subnet by subnet', () => {
  const silent = `${four}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 own 10.1.0.0/16 peering:p`.replace(
    'route back rt-W 10.0.0.0/16',
    'route back rt-W 10.0.2.0/24',
  );
  expect(strands(silent, 'route-missing-return')).toEqual(['v1 → w1 IPv4 one-way', 'v1 → w2 IPv4 one-way']);
});

test('a peering strands both families both ways', () => {
  const dual = four
    .replace('p V W', 'p V W pending')
    .replace('w1 W 10.1.1.0/24', 'w1 W 10.1.1.0/24 fd00:2::/64')
    .replace('v1 V 10.0.1.0/24', 'v1 V 10.0.1.0/24 fd00:1::/64');
  const told = strands(`${dual}route r1 rt-V 10.1.0.0/16 peering:p`, 'peering-inactive');
  expect(told).toHaveLength(10);
  expect(told.filter((pair) => pair.includes('IPv6')).sort()).toEqual([
    'v1 → w1 IPv6 unreachable',
    'w1 → v1 IPv6 unreachable',
  ]);
});

test('a requirement that is not met names the pairs that fail it, not those that meet it', () => {
  const half = `${four}route r1 rt-V 10.1.0.0/16 peering:p\nrequire q V W connected`;
  expect(strands(half, 'requirement-unmet')).toEqual(['v2 → w1 IPv4 unreachable', 'v2 → w2 IPv4 unreachable']);
});

test('a route that is too wide strands what lies in its dead part, not those whom it reaches', () => {
  const wide = `${four}
    vpc X r 10.9.0.0/16
    subnet x X 10.9.1.0/24
    subnet v3 V 10.0.3.0/24
    route r1 rt-V 10.0.0.0/12 peering:p
    route r2 own 10.1.0.0/16 peering:p`;
  expect(strands(wide, 'route-outside-peer')).toEqual(['v1 → x IPv4 unreachable', 'v3 → x IPv4 unreachable']);
});

test('a route to nowhere strands its table, of its own family', () => {
  const lost = `${four.replace('w1 W 10.1.1.0/24', 'w1 W 10.1.1.0/24 fd00:2::/64')}
    subnet v6 V fd00:1:0:1::/64
    route r1 rt-V 10.1.1.0/24 peering:gone
    route r2 own 10.1.0.0/16 peering:p`;
  expect(strands(lost, 'route-next-hop-missing')).toEqual(['v1 → w1 IPv4 unreachable']);
});

test('a route of a table that no subnet follows strands nobody', () => {
  const spare = `${four}
    table spare V
    route r0 spare 10.1.0.0/16 peering:gone
    route r1 rt-V 10.1.0.0/16 peering:p
    route r2 own 10.1.0.0/16 peering:p`;
  expect(strands(spare, 'route-next-hop-missing')).toEqual([]);
});

test('the search ends after two thousand pairs and says so', () => {
  const many = (vpc: string, second: number): string =>
    Array.from({ length: 40 }, (_, i) => `subnet ${vpc}${i} ${vpc} 10.${second}.${i}.0/24`).join('\n');
  const wide = (count: number): string => `
    vpc V r 10.0.0.0/16
    vpc W r 10.1.0.0/16
    ${many('V', 0)}
    ${many('W', 1).split('\n').slice(0, count).join('\n')}
    peering p V W pending
    route r1 rt-V 10.1.0.0/16 peering:p`;
  expect(strands(wide(25), 'peering-inactive')).toHaveLength(2000);
  const told = strands(wide(26), 'peering-inactive');
  expect(told).toHaveLength(2001);
  expect(told.at(-1)).toBe('more');
});

test('mending all is one change that leaves nothing behind in the analyser', () => {
  const broken = after(
    twoRegions(),
    second,
    (topology) => removeRoutes(topology, ['rt-2']),
    (topology) =>
      addRequirement(topology, newId, { from: { vpc: 'vpc-gz' }, to: { vpc: 'vpc-bj' }, expect: 'connected' }),
  );
  const analyser = createAnalyser(broken, tencentTce);
  const before = analyser.findings();
  const errors = before.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  expect(errors.length).toBeGreaterThan(1);
  const { patch, fixed, left } = mendAll(analyser, [...errors, 'no:finding']);
  expect(analyser.findings()).toEqual(before);
  expect([...fixed, ...left].sort()).toEqual([...errors].sort());
  const mended = createAnalyser(applyPatch(broken, patch), tencentTce);
  expect(fixed.filter((id) => mended.finding(id))).toEqual([]);
  expect(left.every((id) => mended.finding(id))).toBe(true);
  expect(fixed.length).toBeGreaterThan(0);
});

test('every message tells what to do, and never the same twice', () => {
  for (const { meta } of rules) {
    for (const [message, { text }] of Object.entries(meta.messages)) {
      const data = Object.fromEntries(
        [...`${text.en}${text['zh-CN']}`.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key!, `<${key!}>`]),
      );
      const finding = {
        id: '',
        rule: meta.id,
        severity: 'error',
        subjects: [],
        message,
        data,
        details: {},
        fixes: [],
      } as const;
      for (const language of ['en', 'zh-CN'] as const) {
        const { what, remedy } = findingParts(finding, language);
        expect(remedy, `${meta.id} ${message}`).not.toBe('');
        expect(`${what}${remedy}`.replace(/\s/g, '')).toBe(
          text[language].replace(/\{(\w+)\}/g, '<$1>').replace(/\s/g, ''),
        );
      }
    }
  }
  const parts = (rule: string, message: string) => {
    const data = new Proxy({}, { get: (_, key) => String(key) });
    return findingParts({ rule, message, data } as never, 'en');
  };
  expect(parts('route-transit', 'transit')).toEqual({
    what: 'Route destination of table sends packets for beyond into peering. They arrive in via and are dropped there: peering is not transitive.',
    remedy: 'Peer from with beyond directly and route over that, or remove the route.',
  });
  expect(parts('peering-bandwidth', 'uncapped').remedy).toBe('Set the cap.');
  expect(parts('requirement-violated', 'through').what).toBe('The way is path.');
});
