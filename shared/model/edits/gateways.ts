import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Gateway, GatewayId, GatewayType, Topology, VpcId } from '../topology.ts';
import { freeName, put, unknownRecord, withChanges } from './change.ts';
import { cidrInputs } from './cidr-input.ts';

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

/** Changes a gateway; `reaches` are the blocks behind it, each as a person typed it. */
export function updateGateway(
  topology: Topology,
  id: GatewayId,
  changes: { readonly [K in 'name' | 'type' | 'reaches' | 'ip' | 'cloudId']?: Gateway[K] | undefined },
): Result<Patch> {
  const gateway = topology.gateways.get(id);
  if (!gateway) return unknownRecord('gateways', id);
  if (changes.reaches === undefined || changes.reaches.length === 0) {
    const empty = 'reaches' in changes ? { ...changes, reaches: undefined } : changes;
    return ok({ changes: [put(topology, 'gateways', withChanges(gateway, empty))] });
  }
  const reaches = cidrInputs(changes.reaches, 'reaches', gateway.reaches);
  if (!reaches.ok) return reaches;
  return ok({ changes: [put(topology, 'gateways', withChanges(gateway, { ...changes, reaches: reaches.value }))] });
}
