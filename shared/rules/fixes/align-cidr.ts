import { drop, put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { Topology } from '../../model/topology.ts';
import { canonicalCidr, isCanonical } from '../../net/cidr.ts';
import type { Subject } from '../engine/finding.ts';
import { joinNames } from '../engine/message.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

/** Writes the blocks of a record aligned; a route that then stands in its table already goes. */
export const alignCidr: Fixer = ({ subjects, details }, { topology }) => {
  const change = aligned(topology, subjects[0]!);
  const written = details['written'] as readonly string[];
  if (!change) return [];
  const blocks = [...new Set(written.map(canonicalCidr))];
  const title = say((language) => {
    const [from, to] = [joinNames(written, language), joinNames(blocks, language)];
    return language === 'en' ? `Write ${to} in place of ${from}` : `将 ${from} 改为对齐的 ${to}`;
  });
  return [{ title, patch: { changes: [change] } }];
};

function aligned(topology: Topology, { type, id }: Subject): RecordChange | undefined {
  switch (type) {
    case 'vpcs': {
      const vpc = topology.vpcs.get(id);
      return vpc && put(topology, type, { ...vpc, cidrs: [...new Set(vpc.cidrs.map(canonicalCidr))] });
    }
    case 'subnets': {
      const subnet = topology.subnets.get(id);
      if (!subnet) return undefined;
      const { cidr, cidr6 } = subnet;
      return put(topology, type, {
        ...subnet,
        ...(cidr !== undefined && { cidr: canonicalCidr(cidr) }),
        ...(cidr6 !== undefined && { cidr6: canonicalCidr(cidr6) }),
      });
    }
    case 'routes': {
      const route = topology.routes.get(id);
      if (!route) return undefined;
      const after = { ...route, destination: canonicalCidr(route.destination) };
      const twice = [...topology.routes.values()].some(
        (other) =>
          other.routeTable === after.routeTable &&
          other.destination === after.destination &&
          isCanonical(other.destination) &&
          other.nextHop.type === after.nextHop.type &&
          other.nextHop.id === after.nextHop.id,
      );
      return twice ? drop(topology, type, id) : put(topology, type, after);
    }
    case 'gateways': {
      const gateway = topology.gateways.get(id);
      return gateway && put(topology, type, { ...gateway, reaches: gateway.reaches?.map(canonicalCidr) ?? [] });
    }
    default:
      return undefined;
  }
}
