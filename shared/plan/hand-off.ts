import type { Peering, Topology } from '../model/topology.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import { compareTexts, named } from './naming.ts';
import type { HandOff, SharedPeering } from './plan.ts';

/** For each account, its peerings with other accounts that are still to be made or accepted: what its owner has to type. */
export function handOffs(topology: Topology, profile: ProviderProfile): HandOff[] {
  const result: HandOff[] = [];
  for (const account of topology.accounts.values()) {
    const peerings = [...topology.peerings.values()]
      .filter(({ status }) => status === 'planned' || status === 'pending')
      .flatMap((peering) => [
        ...sharedPeering(topology, profile, peering, account.id, 'requester'),
        ...sharedPeering(topology, profile, peering, account.id, 'accepter'),
      ])
      .sort((a, b) => compareTexts(a.peering.name, b.peering.name) || compareTexts(a.peering.id, b.peering.id));
    if (peerings.length > 0) result.push({ account: account.name, accountId: account.cloudId ?? null, peerings });
  }
  return result.sort((a, b) => compareTexts(a.account, b.account));
}

/** The peering as the owner of its end in `role` sees it: nothing unless that end is the account's, and only that one. */
function sharedPeering(
  topology: Topology,
  { pendingExpiryDays }: ProviderProfile,
  peering: Peering,
  account: string,
  role: SharedPeering['role'],
): SharedPeering[] {
  const [own, peer] =
    role === 'requester' ? [peering.requester, peering.accepter] : [peering.accepter, peering.requester];
  const ownVpc = topology.vpcs.get(own);
  const peerVpc = topology.vpcs.get(peer);
  if (ownVpc?.account !== account || !peerVpc || peerVpc.account === account) return [];
  const peerAccount = peerVpc.account === undefined ? undefined : topology.accounts.get(peerVpc.account);
  const { status, bandwidthMbps } = peering;
  return [
    {
      role,
      peering: named(peering, peering.id),
      status,
      ...(bandwidthMbps !== undefined && { bandwidthMbps }),
      acceptWithinDays: pendingExpiryDays,
      ownRegion: ownVpc.region,
      ownVpc: named(ownVpc, own),
      peerAccountId: peerAccount?.cloudId ?? null,
      peerVpcId: peerVpc.cloudId ?? null,
      peerAccount: peerAccount?.name ?? '',
      peerRegion: peerVpc.region,
      peerVpc: named(peerVpc, peer),
      peerCidrs: peerVpc.cidrs,
    },
  ];
}
