import { activatePeering } from './activate-peering.ts';
import { addForwardRoutes, addReturnRoutes, addRoutesAtBothEnds } from './add-missing-routes.ts';
import type { Fixer } from './fixer.ts';
import { narrowRoute } from './narrow-route.ts';
import { peerDirectly } from './peer-directly.ts';
import { removePeering } from './remove-peering.ts';
import { removeRoute } from './remove-route.ts';
import { repointRoute } from './repoint-route.ts';

/** What could mend the findings of a rule, the least change first. A rule without an entry has none. */
const fixers: Readonly<Record<string, readonly Fixer[]>> = {
  'peering-self': [removePeering],
  'peering-end-missing': [removePeering],
  'peering-inactive': [activatePeering, removePeering],
  'peering-region': [removePeering],
  'route-next-hop-missing': [repointRoute, removeRoute],
  'route-next-hop-foreign': [repointRoute, removeRoute],
  'route-blackhole': [activatePeering, repointRoute, removeRoute],
  'route-inside-local': [removeRoute],
  'route-transit': [repointRoute, peerDirectly, narrowRoute, removeRoute],
  'route-outside-peer': [narrowRoute, repointRoute, removeRoute],
  'route-default-to-peering': [narrowRoute, removeRoute],
  'route-edge-to-edge': [narrowRoute, removeRoute],
  'route-missing-forward': [addForwardRoutes],
  'route-missing-return': [addReturnRoutes],
  'route-missing-both': [addRoutesAtBothEnds],
};

/** The fixers of a rule, the least change first. */
export function fixersOf(rule: string): readonly Fixer[] {
  return fixers[rule] ?? [];
}

/** Rules whose findings a change may bring about that only calls for routes: these are added to it. */
export const completing: ReadonlySet<string> = new Set(['route-missing-forward', 'route-missing-return']);
