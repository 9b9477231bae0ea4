import type { TFunction } from 'i18next';
import type { Topology } from '../../../shared/model/topology.ts';
import type { Hop, RouteView } from '../../../shared/reach/trace.ts';
import type { Language, Subject } from '../../../shared/rules/engine/finding.ts';
import { lostRowTexts } from '../../../shared/rules/texts/hops.ts';
import { reasonTexts } from '../../../shared/rules/texts/reasons.ts';
import { namesPlace, stopReason, stopWords, type Way } from '../../canvas/path/stop-words.ts';

const types = { subnet: 'subnets', vpc: 'vpcs', peering: 'peerings', gateway: 'gateways' } as const;

/** The record that a hop is at; null outside the drawing and at a gateway that is not in it. */
export function hopSubject(topology: Topology, { at }: Hop): Subject | null {
  if (at.type === 'outside') return null;
  const type = types[at.type];
  return topology[type].has(at.id) ? { type, id: at.id } : null;
}

/** Where a hop is: `VPC1 · A`, the name of a peering, a gateway or a VPC. */
export function hopName(t: TFunction, topology: Topology, hop: Hop): string {
  const { at } = hop;
  if (at.type === 'outside') return t('reachability.hop.outside');
  const record = topology[types[at.type]].get(at.id);
  if (!record) return t('reachability.hop.internet');
  const name = record.name || record.id;
  if (at.type !== 'subnet') return name;
  const vpc = topology.vpcs.get(topology.subnets.get(at.id)!.vpc);
  const place = `${vpc?.name ?? ''} · ${name}`;
  return hop.appliance ? t('reachability.hop.appliance', { place, ip: hop.appliance }) : place;
}

/** What becomes of the packets there, where that is not said by the row that takes them. */
export function hopOutcome(t: TFunction, topology: Topology, hop: Hop, way: Way, language: Language): string {
  if (hop.result === 'delivered') return t('reachability.hop.delivered');
  if (hop.result === 'unknown') return t('reachability.hop.unknown');
  if (hop.result === 'forwarded' || !hop.reason)
    return hop.routeTable ? '' : t(`reachability.hop.passes.${hop.at.type}`);
  const why = reasonTexts[stopReason(hop, way) ?? hop.reason][language];
  const where = stopWords(topology, hop, way, language);
  if (namesPlace(hop)) return t('reachability.hop.stopped', { where, why });
  return t('reachability.hop.dies', { why });
}

/** A row as the provider's console would show it, with why it lost. */
export function rowWords(t: TFunction, topology: Topology, row: RouteView, language: Language) {
  return {
    route: row.route,
    destination: row.destination,
    nextHop: nextHopWords(t, topology, row.nextHop),
    system: row.route === null,
    why: row.why ? lostRowTexts[row.why][language] : null,
  };
}

function nextHopWords(t: TFunction, topology: Topology, nextHop: RouteView['nextHop']): string {
  const { type, id = '' } = nextHop;
  const ip = 'ip' in nextHop ? nextHop.ip : undefined;
  const record = type === 'peering' ? topology.peerings.get(id) : topology.gateways.get(id);
  if (record) return record.name || record.id;
  if (type === 'drop') return t('reachability.hop.drop');
  return [t(`routes.types.${type}`), id || ip].filter(Boolean).join(' ');
}
