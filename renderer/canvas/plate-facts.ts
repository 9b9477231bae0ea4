import type { TFunction } from 'i18next';
import type { Peering, Topology } from '../../shared/model/topology.ts';

/** What the plate says beside the name: cap, whether it stays in the region, and a status that carries nothing yet. */
export function plateFacts(t: TFunction, { vpcs }: Pick<Topology, 'vpcs'>, peering: Peering): string {
  const { requester, accepter, bandwidthMbps, status } = peering;
  return [
    bandwidthMbps === undefined ? null : t('canvas.mbps', { mbps: bandwidthMbps }),
    vpcs.get(requester)?.region === vpcs.get(accepter)?.region ? t('canvas.sameRegion') : null,
    status === 'active' ? null : t(`status.${status}`),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
