import { describe, expect, test } from 'vitest';
import { connectVpcs } from '../../shared/model/edits/peerings.ts';
import { applyPatch } from '../../shared/model/patch.ts';
import { checked, peerplan, peerplanJson, reached } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const sites = sketch(`
  vpc V ap-beijing 10.0.0.0/16 172.16.0.0/24
  vpc W ap-beijing 10.1.0.0/16 172.20.0.0/24 192.168.0.0/20
  subnet a V 10.0.1.0/24
  subnet b V 172.16.0.0/25
  subnet c W 10.1.1.0/24
  subnet d W 192.168.1.0/24`);

describe('row 12: several CIDRs between two VPCs need several routes, not several peerings', () => {
  test('one peering is drawn with a route for each block of the other end; every pair gets through', () => {
    let next = 0;
    const newId = (prefix: string): string => `${prefix}-${next++}`;
    const form = { requester: 'V', accepter: 'W', status: 'active', routes: 'both' } as const;
    const drawn = connectVpcs(sites, newId, form);
    if (!drawn.ok) throw new Error(drawn.problem.code);
    const topology = applyPatch(sites, drawn.value.patch);
    expect(topology.peerings.size).toBe(1);
    const routes = peerplanJson<{ routes: readonly { vpc: { name: string }; destination: string }[] }>(
      ['plan', '-'],
      topology,
    ).routes;
    expect(routes.map(({ vpc, destination }) => `${vpc.name} ${destination}`).sort()).toEqual([
      'V 10.1.0.0/16',
      'V 172.20.0.0/24',
      'V 192.168.0.0/20',
      'W 10.0.0.0/16',
      'W 172.16.0.0/24',
    ]);
    expect(new Set(Object.values(reached(topology)))).toEqual(new Set(['reachable']));
    expect(peerplan(['check', '-', '--fail-on', 'warning'], topology)).toMatchObject({ status: 0 });

    const second = connectVpcs(topology, newId, { ...form, routes: 'none' });
    if (!second.ok) throw new Error(second.problem.code);
    const twice = checked(applyPatch(topology, second.value.patch), 'peering-duplicate');
    expect(twice).toHaveLength(1);
    expect(twice[0]!.fixes.length).toBeGreaterThan(0);
  });
});
