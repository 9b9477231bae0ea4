import { put } from '../../model/edits/change.ts';
import type { Peering } from '../../model/topology.ts';
import type { Fix } from '../engine/finding.ts';
import { nameOf } from '../engine/words.ts';
import type { FixContext } from './fixer.ts';
import { say } from './route-words.ts';

/** Takes a request as accepted; plans a peering that has ended or failed again, as one that nobody has asked for yet. */
export function revivePeering({ topology }: FixContext, peering: Peering): Fix {
  const name = nameOf(peering);
  if (peering.status === 'pending' || peering.status === 'provisioning') {
    const title = say((language) =>
      language === 'en' ? `Mark ${name} as accepted (active)` : `将 ${name} 标记为已接受（已连接）`,
    );
    return { title, patch: { changes: [put(topology, 'peerings', { ...peering, status: 'active' })] } };
  }
  const { requestedAt: _, ...rest } = peering;
  const title = say((language) => (language === 'en' ? `Plan ${name} again` : `重新规划 ${name}`));
  return { title, patch: { changes: [put(topology, 'peerings', { ...rest, status: 'planned' })] } };
}
