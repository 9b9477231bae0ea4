import type { Topology, VpcId } from '../model/topology.ts';
import type { Named, Place } from './plan.ts';

/** How a record is called in a plan. */
export function named(record: { readonly name: string; readonly cloudId?: string } | undefined, id: string): Named {
  return { name: record && record.name !== '' ? record.name : id, id: record?.cloudId ?? id };
}

/** Where a VPC is and whose it is; blank where the document does not say. */
export function placeOf(topology: Topology, id: VpcId): Place {
  const vpc = topology.vpcs.get(id);
  const account = vpc?.account === undefined ? undefined : topology.accounts.get(vpc.account);
  return { account: account?.name ?? '', region: vpc?.region ?? '', vpc: named(vpc, id) };
}

/** Orders texts by code unit, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
