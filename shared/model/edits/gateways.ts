import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Gateway, GatewayId, GatewayType, Topology, VpcId } from '../topology.ts';
import { freeName, put, unknownRecord } from './change.ts';

/** Adds a gateway to a VPC. */
export function addGateway(
  topology: Topology,
  newId: NewId,
  { vpc, type, name }: { readonly vpc: VpcId; readonly type: GatewayType; readonly name?: string },
): Result<{ readonly patch: Patch; readonly gateway: GatewayId }> {
  if (!topology.vpcs.has(vpc)) return unknownRecord('vpcs', vpc);
  const siblings = [...topology.gateways.values()].filter((gateway) => gateway.vpc === vpc);
  const gateway: Gateway = { id: newId('gw'), vpc, type, name: name?.trim() || freeName(`${type}-`, siblings) };
  return ok({ patch: { changes: [put(topology, 'gateways', gateway)] }, gateway: gateway.id });
}
