import type { Patch } from '../patch.ts';
import { ok, type Problem, type Result } from '../problem.ts';
import { peeringLifecycle, requestEnds, type PeeringEvent } from '../peering-lifecycle.ts';
import type { Peering, PeeringId, PeeringStatus, Topology, VpcId } from '../topology.ts';
import { drop, put, unknownRecord } from './change.ts';
import { removePeering } from './peerings.ts';

/** What the provider says about the life of a peering; the profile's fields of these names. */
export interface LifecycleTerms {
  readonly acceptance: { readonly sameAccount: boolean; readonly otherAccount: boolean };
  readonly pendingExpiryDays: number | null;
  readonly routesOnDelete: 'deleted' | 'blackhole' | 'kept' | 'withdrawn';
}

/** True when the ends have owners of their own: a VPC without an account is the user's. */
function crossesAccounts(topology: Topology, { requester, accepter }: Peering): boolean {
  const near = topology.vpcs.get(requester);
  const far = topology.vpcs.get(accepter);
  if (!near || !far) return false;
  if (near.account !== far.account) return true;
  return near.account === undefined && near.external !== far.external;
}

/** True when somebody has to accept the peering before it carries anything. */
export function needsAcceptance(topology: Topology, peering: Peering, { acceptance }: LifecycleTerms): boolean {
  return crossesAccounts(topology, peering) ? acceptance.otherAccount : acceptance.sameAccount;
}

/** The events that can happen to a peering now. `now` is an ISO 8601 time: a request may have ended since. */
export function possibleEvents(
  topology: Topology,
  peering: Peering,
  terms: LifecycleTerms,
  now: string,
): readonly PeeringEvent[] {
  const events = Object.keys(peeringLifecycle[peering.status]) as PeeringEvent[];
  return events.filter((event) => !hindrance(topology, peering, event, terms, now));
}

/**
 * Lets an event happen to a peering: a new status, and with it the routes that the provider takes away: those of the end
 * that cut it, or all of them when the record itself goes. A request notes its time (`now`, ISO 8601).
 */
export function happenToPeering(
  topology: Topology,
  id: PeeringId,
  event: PeeringEvent,
  terms: LifecycleTerms,
  now: string,
): Result<Patch> {
  const peering = topology.peerings.get(id);
  if (!peering) return unknownRecord('peerings', id);
  const problem = hindrance(topology, peering, event, terms, now);
  if (problem) return { ok: false, problem };
  const next = peeringLifecycle[peering.status][event]!;
  const deletes = terms.routesOnDelete === 'deleted';
  if (next === 'gone') return removePeering(topology, id, { routes: deletes ? 'remove' : 'keep' });
  const changes = [put(topology, 'peerings', withStatus(peering, next, now))];
  if (next === 'peer-deleted' && deletes) {
    const cutAt = farEnd(topology, peering);
    for (const { id: route, routeTable, nextHop } of topology.routes.values()) {
      const over = nextHop.type === 'peering' && nextHop.id === id;
      if (over && topology.routeTables.get(routeTable)?.vpc === cutAt) changes.push(drop(topology, 'routes', route));
    }
  }
  return ok({ changes });
}

/** The end that is not the user's: somebody else's VPC, or one in an account that is not the user's own; else the accepter. */
function farEnd({ vpcs, accounts }: Topology, { requester, accepter }: Peering): VpcId {
  const foreign = (id: VpcId): boolean => {
    const vpc = vpcs.get(id);
    const trust = accounts.get(vpc?.account ?? '')?.trust;
    return vpc?.external === true || (trust !== undefined && trust !== 'own');
  };
  return foreign(requester) && !foreign(accepter) ? requester : accepter;
}

function withStatus(peering: Peering, status: PeeringStatus, now: string): Peering {
  return status === 'pending' ? { ...peering, status, requestedAt: now } : { ...peering, status };
}

/** Why an event cannot happen; undefined when it can. */
function hindrance(
  topology: Topology,
  peering: Peering,
  event: PeeringEvent,
  terms: LifecycleTerms,
  now: string,
): Problem | undefined {
  const name = peering.name || peering.id;
  const { status } = peering;
  if (!(event in peeringLifecycle[status])) {
    const message = `${name} is "${status}", and nothing can "${event}" it then.`;
    return refusal('peering-status', message, 'Choose what its status allows.', { name, status, event });
  }
  const accepting = needsAcceptance(topology, peering, terms);
  if (event === 'request' && !accepting) {
    return refusal('peering-needs-nobody', `Nobody has to accept ${name}.`, 'Create it at once.', { name });
  }
  if (event === 'create' && accepting && status !== 'provisioning') {
    const remedy = 'Ask for it, and have the other owner accept it.';
    return refusal('peering-needs-acceptance', `${name} has to be accepted first.`, remedy, { name });
  }
  if (event === 'cut-by-peer' && !crossesAccounts(topology, peering)) {
    return refusal('peering-one-owner', `Both ends of ${name} have one owner.`, 'Delete it yourself.', { name });
  }
  const ends = requestEnds(peering.requestedAt, terms.pendingExpiryDays);
  const over = ends !== null && Date.parse(now) >= ends;
  const until = ends === null ? '' : new Date(ends).toISOString().slice(0, 10);
  if (event === 'accept' && over) {
    const message = `The request for ${name} ended on ${until}.`;
    return refusal('peering-request-over', message, 'Ask for it again.', { name, until });
  }
  if (event === 'expire' && ends === null) {
    return refusal('peering-request-endless', `The request for ${name} has no end.`, 'Accept or reject it.', { name });
  }
  if (event === 'expire' && !over) {
    const message = `The request for ${name} stands until ${until}.`;
    return refusal('peering-request-open', message, 'Accept it, reject it, or wait.', { name, until });
  }
  return undefined;
}

function refusal(code: string, message: string, remedy: string, data: Problem['data'] & object): Problem {
  return { code, path: 'status', message, remedy, data };
}
