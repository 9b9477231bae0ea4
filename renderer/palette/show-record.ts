import type { Subject } from '../../shared/rules/engine/finding.ts';
import type { Topology, VpcId } from '../../shared/model/topology.ts';
import { cardsOf } from '../canvas/subject-place.ts';
import { useDocument } from '../store/document.ts';
import { select } from '../store/session.ts';

/** Selects a record and shows where it is; of an account, the VPCs that it owns. */
export function showRecord({ type, id }: Subject, bringIntoView: (vpcs: readonly VpcId[]) => void): void {
  const topology = useDocument.getState().topology!;
  const subjects: readonly Subject[] = type === 'accounts' ? vpcsOf(topology, id) : [{ type, id }];
  select(subjects);
  bringIntoView([...new Set(subjects.flatMap((subject) => cardsOf(topology, subject)))]);
}

function vpcsOf({ vpcs }: Topology, account: string): Subject[] {
  return [...vpcs.values()].filter((vpc) => vpc.account === account).map(({ id }) => ({ type: 'vpcs', id }));
}
