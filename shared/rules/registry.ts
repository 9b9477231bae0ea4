import { cidrNotCanonical } from './addressing/cidr-not-canonical.ts';
import { subnetOutsideVpc } from './addressing/subnet-outside-vpc.ts';
import { subnetOverlap } from './addressing/subnet-overlap.ts';
import { subnetSize } from './addressing/subnet-size.ts';
import { unpeeredOverlap } from './addressing/unpeered-overlap.ts';
import { vpcCidrQuota } from './addressing/vpc-cidr-quota.ts';
import { vpcCidrReserved } from './addressing/vpc-cidr-reserved.ts';
import { vpcCidrSelfOverlap } from './addressing/vpc-cidr-self-overlap.ts';
import { vpcCidrSize } from './addressing/vpc-cidr-size.ts';
import type { Rule } from './engine/rule.ts';
import { peeringBandwidth } from './peering/peering-bandwidth.ts';
import { peeringCidrOverlap } from './peering/peering-cidr-overlap.ts';
import { peeringDuplicate } from './peering/peering-duplicate.ts';
import { peeringEndMissing } from './peering/peering-end-missing.ts';
import { peeringExpiring } from './peering/peering-expiring.ts';
import { peeringInactive } from './peering/peering-inactive.ts';
import { peeringOneSided } from './peering/peering-one-sided.ts';
import { peeringOptions } from './peering/peering-options.ts';
import { peeringQuota } from './peering/peering-quota.ts';
import { peeringRegion } from './peering/peering-region.ts';
import { peeringSecondOrderOverlap } from './peering/peering-second-order-overlap.ts';
import { peeringSelf } from './peering/peering-self.ts';
import { peeringUntrustedAccount } from './peering/peering-untrusted-account.ts';
import { requirementEncryption } from './requirements/requirement-encryption.ts';
import { requirementUnknown } from './requirements/requirement-unknown.ts';
import { requirementUnmet } from './requirements/requirement-unmet.ts';
import { requirementViolated } from './requirements/requirement-violated.ts';
import { routeAmbiguous } from './routing/route-ambiguous.ts';
import { routeAsymmetric } from './routing/route-asymmetric.ts';
import { routeBlackhole } from './routing/route-blackhole.ts';
import { routeConflict } from './routing/route-conflict.ts';
import { routeCoverageGap } from './routing/route-coverage-gap.ts';
import { routeDefaultToPeering } from './routing/route-default-to-peering.ts';
import { routeEdgeToEdge } from './routing/route-edge-to-edge.ts';
import { routeFamilyGap } from './routing/route-family-gap.ts';
import { routeInsideLocal } from './routing/route-inside-local.ts';
import { routeMissingBoth } from './routing/route-missing-both.ts';
import { routeMissingForward } from './routing/route-missing-forward.ts';
import { routeMissingReturn } from './routing/route-missing-return.ts';
import { routeNeverSelected } from './routing/route-never-selected.ts';
import { routeNextHopForeign } from './routing/route-next-hop-foreign.ts';
import { routeNextHopMissing } from './routing/route-next-hop-missing.ts';
import { routeOutsidePeer } from './routing/route-outside-peer.ts';
import { routePrivateToInternet } from './routing/route-private-to-internet.ts';
import { routeTableQuota } from './routing/route-table-quota.ts';
import { routeTableUnused } from './routing/route-table-unused.ts';
import { routeTransit } from './routing/route-transit.ts';
import { routeWiderThanNeeded } from './routing/route-wider-than-needed.ts';
import { subnetImplicitTable } from './routing/subnet-implicit-table.ts';
import { subnetNoRouteTable } from './routing/subnet-no-route-table.ts';
import { tierInconsistent } from './routing/tier-inconsistent.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  cidrNotCanonical,
  vpcCidrSize,
  vpcCidrReserved,
  vpcCidrSelfOverlap,
  vpcCidrQuota,
  subnetOutsideVpc,
  subnetOverlap,
  subnetSize,
  unpeeredOverlap,
  peeringCidrOverlap,
  peeringSecondOrderOverlap,
  peeringDuplicate,
  peeringSelf,
  peeringEndMissing,
  peeringInactive,
  peeringExpiring,
  peeringOneSided,
  peeringRegion,
  peeringQuota,
  peeringUntrustedAccount,
  peeringBandwidth,
  peeringOptions,
  routeNextHopMissing,
  routeNextHopForeign,
  routeBlackhole,
  routeConflict,
  routeNeverSelected,
  routeInsideLocal,
  routeTransit,
  routeOutsidePeer,
  routeDefaultToPeering,
  routeEdgeToEdge,
  routeMissingForward,
  routeMissingReturn,
  routeMissingBoth,
  routeAsymmetric,
  routeFamilyGap,
  routeCoverageGap,
  routeWiderThanNeeded,
  routeAmbiguous,
  routePrivateToInternet,
  routeTableQuota,
  routeTableUnused,
  subnetNoRouteTable,
  subnetImplicitTable,
  tierInconsistent,
  requirementUnmet,
  requirementViolated,
  requirementUnknown,
  requirementEncryption,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule of an id. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
