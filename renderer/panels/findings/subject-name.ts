import type { RequirementEnd, Topology } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';

/** How a record is called where a finding points at it: a route by its destination, all else by name. */
export function subjectName(topology: Topology, { type, id }: Subject): string {
  if (type === 'routes') return topology.routes.get(id)?.destination ?? id;
  if (type === 'requirements') return requirementName(topology, id);
  const record = topology[type].get(id);
  return record && 'name' in record && record.name !== '' ? record.name : id;
}

/** Where a record stands, for a list: a route by its table and a table or subnet by its VPC, all else by name. */
export function subjectPlace(topology: Topology, subject: Subject): string {
  const { type, id } = subject;
  const name = subjectName(topology, subject);
  if (type === 'routes') {
    const table = topology.routes.get(id)?.routeTable;
    return table === undefined ? id : subjectPlace(topology, { type: 'routeTables', id: table });
  }
  if (type !== 'routeTables' && type !== 'subnets') return name;
  const vpc = topology[type].get(id)?.vpc;
  return vpc === undefined ? name : `${subjectName(topology, { type: 'vpcs', id: vpc })} · ${name}`;
}

function requirementName(topology: Topology, id: string): string {
  const requirement = topology.requirements.get(id);
  if (!requirement) return id;
  const name = (end: RequirementEnd): string => {
    if ('cidr' in end) return end.cidr;
    return subjectName(topology, 'vpc' in end ? { type: 'vpcs', id: end.vpc } : { type: 'subnets', id: end.subnet });
  };
  return `${name(requirement.from)} → ${name(requirement.to)}`;
}
