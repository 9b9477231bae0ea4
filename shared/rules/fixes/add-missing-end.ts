import { put } from '../../model/edits/change.ts';
import type { Peering } from '../../model/topology.ts';
import { nameOf, vpcName } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

/** Creates the peering object that is missing; both anew where the peer has deleted its own. */
export const addMissingEnd: Fixer = ({ subjects, details }, { facts, topology }) => {
  const peering = topology.peerings.get(subjects[0]!.id);
  if (!peering) return [];
  const options = { requester: peering.options?.requester ?? {}, accepter: peering.options?.accepter ?? {} };
  const missing = details['missing'] as string | null;
  const gone = peering.status === 'peer-deleted';
  const title = say((language) => {
    if (gone || missing === null)
      return language === 'en' ? `Plan both ends of ${nameOf(peering)} again` : `重新规划 ${nameOf(peering)} 的两端`;
    const end = vpcName(facts, missing);
    return language === 'en'
      ? `Create the end of ${nameOf(peering)} in ${end}`
      : `在 ${end} 一侧创建 ${nameOf(peering)}`;
  });
  const status = peering.status === 'active' ? 'active' : 'planned'; // with both objects there is nothing to wait for
  const after: Peering = { ...peering, options, status };
  return [{ title, patch: { changes: [put(topology, 'peerings', after)] } }];
};
