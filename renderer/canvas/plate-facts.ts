import type { TFunction } from 'i18next';
import type { Peering, Topology } from '../../shared/model/topology.ts';
import { utilisation, type TrafficPeak } from '../store/traffic-peaks.ts';

/**
 * What the plate says beside the name: cap, how much of it was used at most where that was monitored, whether it stays in
 * the region, and a status that carries nothing yet.
 */
export function plateFacts(
  t: TFunction,
  { vpcs }: Pick<Topology, 'vpcs'>,
  peering: Peering,
  peak?: TrafficPeak,
): string {
  const { requester, accepter, bandwidthMbps, status } = peering;
  const used = utilisation(bandwidthMbps, peak?.mbps);
  return [
    bandwidthMbps === undefined ? null : t('canvas.mbps', { mbps: bandwidthMbps }),
    used === null ? null : t('canvas.peak', { percent: used.percent }),
    vpcs.get(requester)?.region === vpcs.get(accepter)?.region ? t('canvas.sameRegion') : null,
    status === 'active' ? null : t(`status.${status}`),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
