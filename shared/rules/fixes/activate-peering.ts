import { put } from '../../model/edits/change.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

/** Takes a request as accepted; a peering that has ended or failed is planned again. */
export const activatePeering: Fixer = ({ subjects }, { facts, topology }) => {
  const subject = subjects.find(({ type }) => type === 'peerings');
  const peering = subject && topology.peerings.get(subject.id);
  if (!peering || facts.peering(peering.id)?.state !== 'inactive') return [];
  const name = nameOf(peering);
  if (peering.status === 'pending' || peering.status === 'provisioning') {
    const title = say((language) =>
      language === 'en' ? `Mark ${name} as accepted (active)` : `将 ${name} 标记为已接受（已连接）`,
    );
    return [{ title, patch: { changes: [put(topology, 'peerings', { ...peering, status: 'active' })] } }];
  }
  const { requestedAt: _, ...rest } = peering;
  const title = say((language) => (language === 'en' ? `Plan ${name} again` : `重新规划 ${name}`));
  return [{ title, patch: { changes: [put(topology, 'peerings', { ...rest, status: 'planned' })] } }];
};
