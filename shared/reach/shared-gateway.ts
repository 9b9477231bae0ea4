import type { Gateway, Peering, VpcId } from '../model/topology.ts';
import { optionsAt } from './peering-state.ts';

const shareable: ReadonlySet<string> = new Set(['vpn', 'direct-connect', 'transit']);

/** True for a gateway that learns routes from its far side, and that a VPC may share with a peer. */
export function isShareable({ type }: Gateway): boolean {
  return shareable.has(type);
}

/** Azure: the far end lets its gateway be used, and this end uses it (AZ-GT). */
export function sharesGateway(peering: Peering, own: VpcId, far: VpcId): boolean {
  return optionsAt(peering, own)?.useRemoteGateways === true && optionsAt(peering, far)?.allowGatewayTransit === true;
}
