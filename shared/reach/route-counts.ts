import type { RouteTable } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { quotaOf, type EffectiveQuota } from '../providers/quota.ts';
import type { Facts, VpcFacts } from './facts.ts';

/** Routes of a VPC that a quota limits. */
export interface RouteCount {
  readonly quota: EffectiveQuota;
  /** The table that they are in; null: all tables of the VPC together. */
  readonly table: RouteTable | null;
  /** null where the provider does not count the families apart. */
  readonly family: Family | null;
  /** Disabled routes are counted, system routes are not. */
  readonly count: number;
}

/** Every count of routes of a VPC that reaches the given share of its quota, tables first. */
export function* routeCounts(facts: Facts, { tables }: VpcFacts, share: number): Generator<RouteCount> {
  const perTable = quotaOf(facts.profile, facts.meta, 'routes-per-table');
  const perVpc = quotaOf(facts.profile, facts.meta, 'routes-per-vpc');
  const reaches = (count: number, { limit }: EffectiveQuota): boolean => count > 0 && count >= limit * share;
  let total = 0;
  for (const table of tables) {
    const routes = facts.routesIn(table.id);
    total += routes.length;
    if (!perTable || !reaches(routes.length, perTable)) continue;
    if (!perTable.perFamily) {
      yield { quota: perTable, table, family: null, count: routes.length };
      continue;
    }
    const ipv6 = routes.filter(({ destination }) => destination.includes(':')).length;
    const ipv4 = routes.length - ipv6;
    if (reaches(ipv4, perTable)) yield { quota: perTable, table, family: 4, count: ipv4 };
    if (reaches(ipv6, perTable)) yield { quota: perTable, table, family: 6, count: ipv6 };
  }
  if (perVpc && reaches(total, perVpc)) yield { quota: perVpc, table: null, family: null, count: total };
}
