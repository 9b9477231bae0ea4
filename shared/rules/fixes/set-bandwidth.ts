import { put } from '../../model/edits/change.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

/** Caps a peering across regions at what is demanded of it, or at the provider's default. */
export const setBandwidth: Fixer = ({ subjects, details }, { topology }) => {
  const peering = topology.peerings.get(subjects[0]!.id);
  const mbps = Math.max(details['enoughMbps'] as number, (details['defaultMbps'] as number | null) ?? 0);
  if (!peering || mbps === 0) return [];
  const title = say((language) =>
    language === 'en' ? `Cap ${nameOf(peering)} at ${mbps} Mbps` : `将 ${nameOf(peering)} 的带宽上限设为 ${mbps} Mbps`,
  );
  return [{ title, patch: { changes: [put(topology, 'peerings', { ...peering, bandwidthMbps: mbps })] } }];
};
