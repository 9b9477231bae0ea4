import type { Topology } from '../model/topology.ts';
import { isStanding } from '../reach/facts.ts';
import type { HandOff } from './plan.ts';
import { named } from './named.ts';

/** For each account, its peerings with other accounts: what its owner has to know of the other side. */
export function handOffs(topology: Topology): HandOff[] {
  const result: HandOff[] = [];
  for (const account of topology.accounts.values()) {
    const peerings: HandOff['peerings'][number][] = [];
    for (const peering of topology.peerings.values()) {
      if (!isStanding(peering)) continue;
      for (const [own, peer] of [
        [peering.requester, peering.accepter],
        [peering.accepter, peering.requester],
      ] as const) {
        const ownVpc = topology.vpcs.get(own);
        const peerVpc = topology.vpcs.get(peer);
        if (ownVpc?.account !== account.id || !peerVpc || peerVpc.account === account.id) continue;
        const peerAccount = peerVpc.account === undefined ? undefined : topology.accounts.get(peerVpc.account);
        peerings.push({
          peering: named(peering, peering.id),
          ownVpc: named(ownVpc, own),
          peerVpc: named(peerVpc, peer),
          peerAccountId: peerAccount?.cloudId ?? peerAccount?.name ?? '',
          peerCidrs: peerVpc.cidrs,
          status: peering.status,
        });
      }
    }
    if (peerings.length === 0) continue;
    peerings.sort((a, b) => (a.peering.name < b.peering.name ? -1 : 1));
    result.push({ account: account.name, accountId: account.cloudId ?? account.id, peerings });
  }
  return result.sort((a, b) => (a.account < b.account ? -1 : 1));
}
