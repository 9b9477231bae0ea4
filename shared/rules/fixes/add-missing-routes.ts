import { subtract, type AddressSpace } from '../../net/interval-set.ts';
import type { PeeringFacts, VpcFacts } from '../../reach/facts.ts';
import type { Finding } from '../engine/finding.ts';
import { addRoutes, spaceOfTexts, type Lack } from './add-routes.ts';
import type { Fixer, FixContext } from './fixer.ts';

/** Adds the return routes that a table lacks. */
export const addReturnRoutes: Fixer = (finding, context) => {
  const [table, peering] = finding.subjects;
  const over = context.facts.peering(peering?.id ?? '');
  if (!table || !over) return [];
  const wanted = spaceOfTexts(finding.details['uncovered'] as readonly string[]);
  return addRoutes(context, [{ routeTable: table.id, over, wanted }]);
};

/** Adds the routes that one end of a peering lacks, table by table. */
export const addForwardRoutes: Fixer = (finding, context) => {
  const over = overOf(finding, context);
  if (!over) return [];
  const tables = finding.details['tables'] as readonly { routeTable: string; destinations: readonly string[] }[];
  return addRoutes(
    context,
    tables.map(({ routeTable, destinations }) => ({ routeTable, over, wanted: spaceOfTexts(destinations) })),
  );
};

/** Gives the tables of a tier's other subnets the routes by which some of it reaches a peer. */
export const addTierRoutes: Fixer = ({ details }, context) => {
  const { facts } = context;
  const gaps = details['gaps'] as readonly {
    peer: string;
    reachedFrom: readonly string[];
    lacking: readonly string[];
  }[];
  const lacks = gaps.flatMap(({ peer, reachedFrom, lacking }): Lack[] => {
    const like = facts.subnets.get(reachedFrom[0] ?? '');
    const vpc = like && facts.vpc(like.subnet.vpc);
    const peerings = vpc ? facts.links(vpc).peerings : [];
    const over = peerings.find((each) => each.state === 'live' && facts.farEnd(each, vpc!.vpc.id)?.vpc.id === peer);
    if (!over) return [];
    const routes = facts.routesOver(over, like!.subnet.vpc).filter(({ routeTable }) => routeTable === like!.table?.id);
    const wanted = spaceOfTexts(routes.map(({ destination }) => destination));
    const tables = new Set(lacking.flatMap((id) => facts.subnets.get(id)?.table?.id ?? []));
    return [...tables].map((routeTable) => ({ routeTable, over, wanted }));
  });
  return addRoutes(context, lacks);
};

/** Adds routes at both ends of a peering that nobody uses: each table in use gets the blocks of the other end. */
export const addRoutesAtBothEnds: Fixer = (finding, context) => {
  const over = overOf(finding, context);
  if (!over) return [];
  const [requester, accepter] = context.facts.ends(over);
  return requester && accepter
    ? addRoutes(context, [
        ...lacksOf(context, over, requester, accepter),
        ...lacksOf(context, over, accepter, requester),
      ])
    : [];
};

function lacksOf({ facts }: FixContext, over: PeeringFacts, from: VpcFacts, to: VpcFacts): Lack[] {
  const wanted: AddressSpace = { 4: subtract(to.space[4], from.space[4]), 6: subtract(to.space[6], from.space[6]) };
  const serving = facts.answerTables(from).flatMap(({ table }) => (table ? [table] : []));
  const tables =
    serving.length > 0 ? serving : [from.defaultTable ?? from.tables[0]].filter((table) => table !== undefined);
  return tables.map(({ id }) => ({ routeTable: id, over, wanted }));
}

function overOf({ subjects }: Finding, { facts }: FixContext): PeeringFacts | undefined {
  const peering = subjects.find(({ type }) => type === 'peerings');
  return peering && facts.peering(peering.id);
}
