import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { addRoute, removeRoutes, updateRoute } from '../../../../shared/model/edits/routes.ts';
import { updatePeering } from '../../../../shared/model/edits/peerings.ts';
import { addRequirement } from '../../../../shared/model/edits/requirements.ts';
import { addSubnet } from '../../../../shared/model/edits/subnets.ts';
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts';
import type { Result } from '../../../../shared/model/problem.ts';
import type { Topology } from '../../../../shared/model/topology.ts';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { affectedPairs } from '../../../../shared/rules/engine/affected-pairs.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { mendAll } from '../../../../shared/rules/engine/mend-all.ts';
import { pairsBehind } from '../../../../shared/rules/engine/pairs-behind.ts';
import { findingParts } from '../../../../shared/rules/engine/remedy.ts';
import { rules } from '../../../../shared/rules/registry.ts';

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

test('every rule says how its pairs are found', () => {
  expect(Object.keys(pairsBehind).sort()).toEqual(rules.map(({ meta }) => meta.id).sort());
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
