import type { Subject } from './finding.ts';
import type { Facts } from '../../reach/facts.ts';

/** The name of a record as a person reads it; its id when it has no name. */
export function nameOf(record: { readonly id: string; readonly name: string }): string {
  return record.name === '' ? record.id : record.name;
}

export const vpcSubject = (id: string): Subject => ({ type: 'vpcs', id });
export const subnetSubject = (id: string): Subject => ({ type: 'subnets', id });
export const tableSubject = (id: string): Subject => ({ type: 'routeTables', id });
export const routeSubject = (id: string): Subject => ({ type: 'routes', id });
export const peeringSubject = (id: string): Subject => ({ type: 'peerings', id });
export const requirementSubject = (id: string): Subject => ({ type: 'requirements', id });
export const accountSubject = (id: string): Subject => ({ type: 'accounts', id });

/** The name of a VPC by its id; the id itself when the VPC is not in the document. */
export function vpcName(facts: Facts, id: string): string {
  const vpc = facts.outline(id)?.vpc;
  return vpc ? nameOf(vpc) : id;
}
