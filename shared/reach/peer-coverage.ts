import type { Family } from '../net/address.ts';
import { isEmpty, subtract, union, type AddressSpace, type IntervalSet } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, VpcFacts } from './facts.ts';
import { forward } from './forwarding.ts';
import type { TableFacts } from './table-facts.ts';
import { lostThroughGateway } from './unanswered.ts';

/** Addresses of a peer's subnets that a table sends over the peering, and those that it sends nowhere. */
export interface PeerCoverage {
  readonly covered: AddressSpace;
  readonly uncovered: AddressSpace;
}

/**
 * What a table of `vpc` does with the addresses of the peer's subnets. Of a family that it does not route over the peering at
 * all nothing counts as left out; neither does what it sends elsewhere, or drops by a route that is reported itself.
 */
export function peerCoverage(
  facts: Facts,
  over: PeeringFacts,
  vpc: VpcFacts,
  table: TableFacts,
  peer: VpcFacts,
): PeerCoverage {
  const covered: Record<Family, IntervalSet> = { 4: [], 6: [] };
  const uncovered: Record<Family, IntervalSet> = { 4: [], 6: [] };
  for (const family of [4, 6] as const) {
    const wanted = subtract(peer.inhabited[family], vpc.space[family]);
    for (const { destinations, landing } of forward(facts, vpc, table, family, wanted)) {
      if (landing.kind === 'delivered' && landing.over === over) covered[family] = union(covered[family], destinations);
      if (landing.kind === 'stopped' && landing.reason === 'no-route') {
        uncovered[family] = union(uncovered[family], destinations);
      }
      if (landing.kind === 'left') {
        uncovered[family] = union(uncovered[family], lostThroughGateway(landing.gateway, family, destinations));
      }
    }
    if (isEmpty(covered[family])) uncovered[family] = [];
  }
  return { covered, uncovered };
}
