import type { Route, RouteTable } from '../../model/topology.ts';
import { readCidr, type Prefix } from '../../net/cidr.ts';
import type { VpcOutline } from '../../reach/facts.ts';
import type { Finding } from '../engine/finding.ts';
import type { FixContext } from './fixer.ts';

/** A route that a finding is about, with its surroundings. */
export interface FaultyRoute {
  readonly route: Route;
  readonly destination: Prefix;
  readonly table: RouteTable;
  readonly from: VpcOutline;
}

/** The route of the finding's first subject that is one; undefined when none is. */
export function routeOfFinding({ subjects }: Finding, { facts, topology }: FixContext): FaultyRoute | undefined {
  const subject = subjects.find(({ type }) => type === 'routes');
  const route = subject && topology.routes.get(subject.id);
  const table = route && topology.routeTables.get(route.routeTable);
  const from = table && facts.outline(table.vpc);
  const destination = route && readCidr(route.destination)?.prefix;
  return route && table && from && destination && { route, destination, table, from };
}
