import { describe, expect, test } from 'vitest';
import type { Peering, Requirement, Topology } from '../../../shared/model/topology.ts';
import { emptyTopology } from '../../../shared/model/topology.ts';
import { costOfPeering, estimateCost, type DailyPeak } from '../../../shared/plan/cost.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';

interface Parts {
  readonly provider?: string;
  readonly price?: number;
  readonly regions?: readonly [string, string];
  readonly peering?: Partial<Peering>;
  readonly requirements?: readonly Partial<Requirement>[];
}

function design({
  provider = 'tencent-tce',
  price,
  regions = ['ap-guangzhou', 'ap-beijing'],
  ...rest
}: Parts): Topology {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  return {
    ...emptyTopology({ name: 'x', provider, ...(price !== undefined && { pricePerMbpsDay: price }) }),
    accounts: byId([{ id: 'acc', name: 'Mine', trust: 'own' }]),
    vpcs: byId(
      regions.map((region, at) => ({
        id: `vpc-${at}`,
        name: `V${at}`,
        account: 'acc',
        region,
        cidrs: [`10.${at}.0.0/16`],
      })),
    ),
    peerings: byId<Peering>([
      {
        id: 'pcx',
        name: 'P',
        requester: 'vpc-0',
        accepter: 'vpc-1',
        status: 'active',
        bandwidthMbps: 10,
        ...rest.peering,
      },
    ]),
    requirements: byId(
      (rest.requirements ?? []).map((requirement, at) => ({
        id: `req-${at}`,
        from: { vpc: 'vpc-0' },
        to: { vpc: 'vpc-1' },
        expect: 'connected' as const,
        ...requirement,
      })),
    ),
  };
}

function estimate(parts: Parts, peaks: readonly DailyPeak[] = []) {
  const topology = design(parts);
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return estimateCost(buildFacts(topology, profile.value), new Map([['pcx', peaks]]));
}

const day = (at: number, mbps: number): DailyPeak => ({ day: `2026-11-0${at}`, mbps });

describe('same region free, cross-region by the day’s peak, at a price that the user typed', () => {
  test('monitored days count with the mean of their peaks', () => {
    const { peerings, monthly, accounts, assumptions } = estimate({ price: 2 }, [day(1, 4), day(2, 8)]);
    expect(peerings).toMatchObject([{ mbps: 6, basis: 'monitored', days: 2, monthly: 360, why: null }]);
    expect([monthly, accounts]).toEqual([360, [{ account: 'acc', monthly: 360 }]]);
    expect(assumptions).toEqual(['month-of-30-days', 'one-price-for-all', 'peaks-go-on', 'requester-pays']);
  });

  test('without monitoring, what requirements ask for, but no more than the cap', () => {
    const asked = {
      price: 1,
      requirements: [{ demandMbps: 3 }, { demandMbps: 4 }, { expect: 'isolated' as const, demandMbps: 99 }],
    };
    expect(estimate(asked).peerings).toMatchObject([{ mbps: 7, basis: 'demand', monthly: 210 }]);
    expect(estimate({ ...asked, peering: { bandwidthMbps: 5 } }).peerings).toMatchObject([{ mbps: 5, monthly: 150 }]);
  });

  test('one peering by itself is counted as in the whole, and says what is asked of it whatever the cap', () => {
    const topology = design({
      price: 1,
      peering: { bandwidthMbps: 5 },
      requirements: [{ demandMbps: 3 }, { demandMbps: 4 }],
    });
    const profile = profileOf('tencent-tce');
    const facts = buildFacts(topology, profile.ok ? profile.value : undefined!);
    const alone = costOfPeering(facts, 'pcx', [day(1, 2)]);
    expect(alone).toEqual(estimateCost(facts, new Map([['pcx', [day(1, 2)]]])).peerings[0]);
    expect(alone).toMatchObject({ demandMbps: 7, mbps: 2, monthly: 60 });
    expect(costOfPeering(facts, 'pcx')).toMatchObject({ demandMbps: 7, mbps: 5, basis: 'demand' });
    expect(costOfPeering(facts, 'gone')).toBeUndefined();
    expect(estimate({}).peerings).toMatchObject([{ demandMbps: null }]);
  });

  test('with nothing but a cap, the whole of it; with nothing at all, no number', () => {
    expect(estimate({ price: 0.5 }).peerings).toMatchObject([{ mbps: 10, basis: 'cap', monthly: 150 }]);
    const { bandwidthMbps: _, ...uncapped } = { ...design({}).peerings.get('pcx')! };
    const topology = { ...design({ price: 1 }), peerings: new Map([['pcx', uncapped]]) };
    const profile = profileOf('tencent-tce');
    const { peerings, monthly } = estimateCost(buildFacts(topology, profile.ok ? profile.value : undefined!));
    expect([peerings[0]!.monthly, peerings[0]!.why, monthly]).toEqual([null, 'no-bandwidth', 0]);
  });

  test('inside a region it is free, whatever flows and without any price', () => {
    const { peerings, assumptions } = estimate({ regions: ['r', 'r'] }, [day(1, 500)]);
    expect(peerings).toMatchObject([{ crossRegion: false, monthly: 0, why: null }]);
    expect(assumptions).toEqual([]);
  });

  test('no price is invented, and what is charged otherwise is not estimated', () => {
    expect(estimate({}).peerings).toMatchObject([{ monthly: null, why: 'no-price' }]);
    expect(estimate({ provider: 'aws', price: 1 }).peerings).toMatchObject([{ monthly: null, why: 'by-volume' }]);
    expect(estimate({ provider: 'huaweicloud', price: 1 }).peerings).toMatchObject([{ why: 'not-offered' }]);
    expect(estimate({ price: 1, peering: { status: 'peer-deleted' } }).peerings).toMatchObject([
      { monthly: null, why: 'not-standing' },
    ]);
    expect(estimate({ provider: 'aws', price: 1 }).assumptions).toEqual(['some-left-out']);
  });
});
