import { activatePeering } from './activate-peering.ts';
import { addMissingEnd } from './add-missing-end.ts';
import { addForwardRoutes, addReturnRoutes, addRoutesAtBothEnds, addTierRoutes } from './add-missing-routes.ts';
import { aggregateRoutes } from './aggregate-routes.ts';
import { alignCidr } from './align-cidr.ts';
import { dropInnerCidr } from './drop-inner-cidr.ts';
import type { Fixer } from './fixer.ts';
import { keepOneRoute } from './keep-one-route.ts';
import { meetRequirement } from './meet-requirement.ts';
import { mergePeerings } from './merge-peerings.ts';
import { moveOverlappingSubnets, moveSubnetInside, widenVpc } from './move-subnet.ts';
import { moveEitherEnd, movePeers, moveTwins } from './move-vpc.ts';
import { narrowRoute, narrowToLeast } from './narrow-route.ts';
import { peerDirectly } from './peer-directly.ts';
import { removePeering } from './remove-peering.ts';
import { removeRoute, removeWinners } from './remove-route.ts';
import { removeTable } from './remove-table.ts';
import { repointRoute } from './repoint-route.ts';
import { resizeSubnet, resizeVpcBlock } from './resize-block.ts';
import { setBandwidth } from './set-bandwidth.ts';
import { setOptions } from './set-options.ts';
import { useDefaultTable } from './use-default-table.ts';

/** What could mend the findings of a rule, the least change first. A rule without an entry has none. */
const fixers: Readonly<Record<string, readonly Fixer[]>> = {
  'cidr-not-canonical': [alignCidr],
  'vpc-cidr-size': [resizeVpcBlock],
  'vpc-cidr-self-overlap': [dropInnerCidr],
  'subnet-outside-vpc': [moveSubnetInside, widenVpc],
  'subnet-overlap': [moveOverlappingSubnets],
  'subnet-size': [resizeSubnet],
  'peering-cidr-overlap': [ifError(moveEitherEnd), ifError(removePeering)],
  'peering-second-order-overlap': [ifError(movePeers), ifError(removePeering)],
  'peering-duplicate': [mergePeerings],
  'peering-self': [removePeering],
  'peering-end-missing': [removePeering],
  'peering-inactive': [activatePeering, removePeering],
  'peering-one-sided': [addMissingEnd, removePeering],
  'peering-region': [removePeering],
  'peering-bandwidth': [setBandwidth],
  'peering-options': [setOptions],
  'route-next-hop-missing': [repointRoute, peerDirectly, removeRoute],
  'route-next-hop-foreign': [repointRoute, peerDirectly, removeRoute],
  'route-blackhole': [activatePeering, repointRoute, removeRoute],
  'route-conflict': [keepOneRoute],
  'route-never-selected': [removeRoute, removeWinners],
  'route-inside-local': [removeRoute],
  'route-transit': [repointRoute, peerDirectly, narrowRoute, removeRoute],
  'route-outside-peer': [narrowRoute, repointRoute, peerDirectly, removeRoute],
  'route-default-to-peering': [narrowRoute, removeRoute],
  'route-edge-to-edge': [narrowRoute, removeRoute],
  'route-missing-forward': [addForwardRoutes],
  'route-missing-return': [addReturnRoutes, moveTwins],
  'route-missing-both': [addRoutesAtBothEnds],
  'route-family-gap': [addForwardRoutes],
  'route-coverage-gap': [addReturnRoutes],
  'route-wider-than-needed': [narrowToLeast],
  'route-private-to-internet': [repointRoute, peerDirectly, removeRoute],
  'route-table-unused': [removeTable],
  'route-table-quota': [aggregateRoutes],
  'subnet-no-route-table': [useDefaultTable],
  'tier-inconsistent': [addTierRoutes],
  'requirement-unmet': [meetRequirement],
};

/** For what is a fault or a design of its own by what the provider allows: a warning is left to the designer. */
function ifError(fixer: Fixer): Fixer {
  return (finding, context) => (finding.severity === 'error' ? fixer(finding, context) : []);
}

/** The fixers of a rule, the least change first. */
export function fixersOf(rule: string): readonly Fixer[] {
  return fixers[rule] ?? [];
}

/** What a change may call for, by the rule that then tells it: routes, or a peering to be accepted. It is added to the change. */
const completing: Readonly<Record<string, Fixer>> = {
  'peering-inactive': activatePeering,
  'route-missing-forward': addForwardRoutes,
  'route-missing-return': addReturnRoutes,
  'route-missing-both': addRoutesAtBothEnds,
};

/** The fixer that adds to a change what a finding of the rule calls for; undefined when the change is then no good. */
export function completerOf(rule: string): Fixer | undefined {
  return completing[rule];
}
