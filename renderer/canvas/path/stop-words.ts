import type { Topology } from '../../../shared/model/topology.ts';
import type { Hop } from '../../../shared/reach/trace.ts';
import type { Reason } from '../../../shared/reach/verdict.ts';
import type { Language } from '../../../shared/rules/engine/finding.ts';
import { stopTexts } from '../../../shared/rules/texts/hops.ts';

/** Which way packets go: there, or back as answers. */
export type Way = 'forward' | 'return';

/** Why packets die at a hop as it is said of that way: no route is no route back for answers. */
export function stopReason({ reason }: Hop, way: Way): Reason | undefined {
  return way === 'return' && reason === 'no-route' ? 'no-return-route' : reason;
}

/** Why the packets die at a hop, in the few words of a plate. */
export function stopWords(topology: Topology, hop: Hop, way: Way, language: Language): string {
  const { names, at, won } = hop;
  const reason = stopReason(hop, way);
  if (!reason) return '';
  // no row takes them: who would not forward them either is beside the point on the spot
  if (at.type === 'subnet' && !won && reason !== 'no-subnet') {
    return stopTexts[way === 'return' ? 'no-return-route' : 'no-route'][language];
  }
  const [via] = names ?? (at.type === 'vpc' ? [at.id] : []);
  const name = topology.vpcs.get(via ?? '')?.name ?? topology.gateways.get(at.id)?.name ?? '';
  return stopTexts[reason][language].replace('{via}', name);
}

/** True when the plate's words say more than the reason does. */
export const namesPlace = ({ reason }: Hop): boolean => reason !== undefined && stopTexts[reason].en.includes('{via}');
