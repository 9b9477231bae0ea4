import type { Gateway, Peering, VpcId } from '../model/topology.ts';
import { prefixContains, readCidr, type Prefix } from '../net/cidr.ts';
import { prefixesOfTexts, type Facts, type PeeringFacts, type VpcFacts } from './facts.ts';
import { optionsAt } from './peering-state.ts';
import { isShareable, sharesGateway } from './shared-gateway.ts';
import type { TableRow } from './table-facts.ts';

/** A row that the provider puts into a table by itself. */
export type SystemRow =
  | { readonly type: 'local' }
  /** The blocks of a peer, where the provider exchanges them (Azure, Google Cloud). */
  | { readonly type: 'peering'; readonly peering: PeeringFacts; readonly far: VpcId }
  /** What a gateway of the VPC itself, or of a peer that shares it, has learned. */
  | { readonly type: 'gateway'; readonly gateway: Gateway; readonly over: PeeringFacts | null }
  | { readonly type: 'internet' }
  | { readonly type: 'drop' };

/** Private ranges that Azure drops unless a more specific route takes them (AZ-UDR). */
const azureDrops = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map(blockOf);
const everything = ['0.0.0.0/0', '::/0'].map(blockOf);

/**
 * The rows that the provider adds to every table of a VPC, the preferred of equal ones first: Local; where routes are
 * derived, the peers' blocks and what gateways have learned; on Azure the default routes of the platform.
 */
export function systemRowsOf(facts: Facts, vpc: VpcFacts): TableRow[] {
  const { model, local } = facts.profile.routes;
  const held = local === 'subnet' ? vpc.subnets.flatMap(({ prefixes }) => prefixes) : vpc.prefixes;
  const rows: TableRow[] = held.map((prefix) => ({ prefix, route: null, system: { type: 'local' } }));
  if (model === 'manual') return rows;
  for (const peering of facts.links(vpc).peerings) rows.push(...rowsOverPeering(facts, vpc, peering));
  const learned = [...ownGateways(facts, vpc), ...peersGateways(facts, vpc)];
  // what a gateway has learned never beats the blocks of the VPC and its peers, however specific (AZ-UDR, GCP-PEER)
  const taken = rows.map(({ prefix }) => prefix);
  rows.push(...learned.filter(({ prefix }) => !taken.some((block) => prefixContains(block, prefix))));
  if (model === 'system') {
    for (const prefix of azureDrops) {
      // a range that the network itself spans is its own from then on (AZ-UDR)
      if (held.some((block) => prefixContains(block, prefix))) continue;
      rows.push({ prefix, route: null, system: { type: 'drop' } });
    }
    for (const prefix of everything) rows.push({ prefix, route: null, system: { type: 'internet' } });
  }
  return rows;
}

function rowsOverPeering(facts: Facts, { vpc }: VpcFacts, peering: PeeringFacts): TableRow[] {
  const far = peering.state === 'live' ? facts.farEnd(peering, vpc.id) : undefined;
  return (far?.prefixes ?? []).map((prefix) => ({
    prefix,
    route: null,
    system: { type: 'peering', peering, far: far!.vpc.id },
  }));
}

function ownGateways(facts: Facts, vpc: VpcFacts): TableRow[] {
  return facts
    .links(vpc)
    .gateways.filter(isShareable)
    .flatMap((gateway) => learnedRows(gateway, null));
}

function learnedRows(gateway: Gateway, over: PeeringFacts | null): TableRow[] {
  return prefixesOfTexts(gateway.reaches ?? []).map((prefix) => ({
    prefix,
    route: null,
    system: { type: 'gateway', gateway, over },
  }));
}

function peersGateways(facts: Facts, own: VpcFacts): TableRow[] {
  const { vpc } = own;
  const rows: TableRow[] = [];
  const shared = facts.profile.routes.model === 'system' ? sharesGateway : exportsRoutes;
  for (const over of facts.links(own).peerings) {
    const far = over.state === 'live' ? facts.farEnd(over, vpc.id) : undefined;
    if (!far || !shared(over.peering, vpc.id, far.vpc.id)) continue;
    for (const gateway of facts.links(far).gateways) if (isShareable(gateway)) rows.push(...learnedRows(gateway, over));
    if (facts.profile.routes.model === 'network') rows.push(...staticRows(facts, far.vpc.id, over));
  }
  return rows;
}

/** Google Cloud: the far end exports its custom routes, and this end imports them. */
function exportsRoutes(peering: Peering, own: VpcId, far: VpcId): boolean {
  return optionsAt(peering, own)?.importCustomRoutes === true && optionsAt(peering, far)?.exportCustomRoutes === true;
}

/** The static routes that a peer exports: never those to the internet (GCP-PEER). */
function staticRows(facts: Facts, far: VpcId, over: PeeringFacts): TableRow[] {
  const rows: TableRow[] = [];
  for (const { id } of facts.vpc(far)!.tables) {
    for (const route of facts.routesIn(id)) {
      const read = readCidr(route.destination);
      if (!read || route.enabled === false || route.nextHop.type === 'internet') continue;
      const gateway = facts.gateway(route.nextHop.id ?? '') ?? gatewayNamed(route.nextHop.type, far);
      if (gateway) rows.push({ prefix: read.prefix, route: null, system: { type: 'gateway', gateway, over } });
    }
  }
  return rows;
}

function gatewayNamed(type: string, vpc: VpcId): Gateway | undefined {
  if (type === 'peering' || type === 'blackhole') return undefined;
  return { id: '', vpc, type: type as Gateway['type'], name: type };
}

function blockOf(text: string): Prefix {
  return readCidr(text)!.prefix;
}
