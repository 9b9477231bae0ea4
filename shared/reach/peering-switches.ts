import type { Gateway, PeeringEndOptions, Route } from '../model/topology.ts';
import { familyOf, parseAddress } from '../net/address.ts';
import { includesAddress } from '../net/interval-set.ts';
import { isWanted, type Facts, type PeeringFacts, type VpcFacts } from './facts.ts';
import { optionsAt } from './peering-state.ts';

export type SwitchFaultKind =
  | 'remote-gateway-not-allowed'
  | 'remote-gateway-both'
  | 'remote-gateway-own'
  | 'remote-gateway-second'
  | 'remote-gateway-none'
  | 'access-off'
  | 'forwarded-not-allowed'
  | 'export-not-imported'
  | 'import-not-exported'
  | 'nothing-to-export'
  | 'dns-not-active'
  | 'dns-one-way';

interface Fault {
  readonly kind: SwitchFaultKind;
  /** The routes that hope for what the switch does not allow. */
  readonly routes?: readonly Route[];
  /** The gateways that stand in the way. */
  readonly gateways?: readonly Gateway[];
}

/** What is wrong with the switches of one end of a peering, as seen from that end. */
export interface SwitchFault extends Fault {
  readonly end: VpcFacts;
  readonly far: VpcFacts;
}

/** One end of a peering with its own switches and those of the other. */
interface PeeringEnd {
  readonly over: PeeringFacts;
  readonly end: VpcFacts;
  readonly far: VpcFacts;
  readonly own: PeeringEndOptions;
  readonly theirs: PeeringEndOptions;
}

/** The switches are each provider's own; a provider that has none is not here. */
const judges: Readonly<Record<string, (facts: Facts, at: PeeringEnd) => Iterable<Fault>>> = {
  azure: azureFaults,
  gcp: gcpFaults,
  aws: awsFaults,
};

/** What is wrong with the switches at either end of a peering; nothing where the provider has no switches. */
export function* switchFaults(facts: Facts, over: PeeringFacts): Generator<SwitchFault> {
  const { peering } = over;
  const judge = judges[facts.profile.id];
  const [requester, accepter] = facts.ends(over);
  if (!judge || !requester || !accepter || requester === accepter || !isWanted(peering)) return;
  const ours = optionsAt(peering, peering.requester);
  const theirs = optionsAt(peering, peering.accepter);
  if (!ours || !theirs) return; // an end without its object is told as that
  const ends: readonly PeeringEnd[] = [
    { over, end: requester, far: accepter, own: ours, theirs },
    { over, end: accepter, far: requester, own: theirs, theirs: ours },
  ];
  for (const at of ends) for (const fault of judge(facts, at)) yield { ...fault, end: at.end, far: at.far };
}

/** Gateway transit and forwarded traffic (AZ-GT, AZ-MNG). */
function* azureFaults(facts: Facts, { over, end, far, own, theirs }: PeeringEnd): Generator<Fault> {
  if (own.useRemoteGateways) {
    if (theirs.useRemoteGateways) {
      if (end.vpc.id === over.peering.requester) yield { kind: 'remote-gateway-both' }; // told once
    } else if (!theirs.allowGatewayTransit) yield { kind: 'remote-gateway-not-allowed' };
    else if (!far.vpc.external && networkGateways(facts, far).length === 0) yield { kind: 'remote-gateway-none' };
    const gateways = networkGateways(facts, end);
    if (gateways.length > 0) yield { kind: 'remote-gateway-own', gateways };
    if (firstUsingRemote(facts, end) !== over) yield { kind: 'remote-gateway-second' };
  }
  if (own.allowVirtualNetworkAccess === false) yield { kind: 'access-off' };
  if (!own.allowForwardedTraffic) {
    const routes = routesToAppliances(facts, end, far);
    if (routes.length > 0) yield { kind: 'forwarded-not-allowed', routes };
  }
}

/** Virtual network gateways: the ones that can be shared (AZ-GT). */
function networkGateways(facts: Facts, vpc: VpcFacts): readonly Gateway[] {
  return facts.links(vpc).gateways.filter(({ type }) => type === 'vpn' || type === 'direct-connect');
}

/** A network uses the gateway of one peer at most (AZ-GT); the first peering counts. */
function firstUsingRemote(facts: Facts, own: VpcFacts): PeeringFacts | undefined {
  const { peerings } = facts.links(own);
  return peerings.find(({ peering }) => isWanted(peering) && optionsAt(peering, own.vpc.id)?.useRemoteGateways);
}

/** The enabled routes of an end whose next hop is an appliance in the other: answers through it come back as forwarded. */
function routesToAppliances(facts: Facts, end: VpcFacts, far: VpcFacts): readonly Route[] {
  return facts.routesToInstances(end).filter(({ nextHop }) => {
    const gateway = nextHop.id === undefined ? undefined : facts.gateway(nextHop.id);
    const address = parseAddress(nextHop.ip ?? gateway?.ip ?? '');
    return address !== null && includesAddress(far.space[familyOf(address)], address);
  });
}

/** Custom routes cross only when one end exports and the other imports them (GCP-PEER). */
function* gcpFaults(facts: Facts, { end, own, theirs }: PeeringEnd): Generator<Fault> {
  if (own.exportCustomRoutes && !theirs.importCustomRoutes) yield { kind: 'export-not-imported' };
  else if (own.exportCustomRoutes && !end.vpc.external && !hasCustomRoutes(facts, end)) {
    yield { kind: 'nothing-to-export' };
  }
  if (own.importCustomRoutes && !theirs.exportCustomRoutes) yield { kind: 'import-not-exported' };
}

/** Static routes but those to the internet, or a gateway that learns some (GCP-PEER). */
function hasCustomRoutes(facts: Facts, vpc: VpcFacts): boolean {
  const { gateways } = facts.links(vpc);
  if (gateways.some(({ type }) => type === 'vpn' || type === 'direct-connect' || type === 'transit')) return true;
  return vpc.tables.some(({ id }) =>
    facts.routesIn(id).some(({ nextHop, enabled }) => enabled !== false && nextHop.type !== 'internet'),
  );
}

/** The switch about DNS can be set on an active peering only, and works for the end that sets it (AWS-BASICS). */
function* awsFaults(_: Facts, { over, own, theirs }: PeeringEnd): Generator<Fault> {
  if (!own.allowDnsResolution) return;
  const { status } = over.peering;
  if (status !== 'active' && status !== 'planned') yield { kind: 'dns-not-active' };
  else if (!theirs.allowDnsResolution) yield { kind: 'dns-one-way' };
}
