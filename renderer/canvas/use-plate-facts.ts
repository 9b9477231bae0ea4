import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peering, PeeringId, Topology } from '../../shared/model/topology.ts';
import { useTraffic } from '../store/traffic.ts';
import { utilisation, type TrafficPeak } from '../store/traffic-peaks.ts';
import { plateFacts } from './plate-facts.ts';

/** What plates say beside the name. */
export function usePlateFacts({ vpcs }: Topology): (peering: Peering) => string {
  const { t } = useTranslation();
  const peaks = useTraffic((traffic) => traffic.peaks);
  return useMemo(() => factsOnce(t, vpcs, peaks), [t, vpcs, peaks]);
}

/** The same words are put together once, however many peerings have them. */
function factsOnce(
  t: TFunction,
  vpcs: Topology['vpcs'],
  peaks: ReadonlyMap<PeeringId, TrafficPeak>,
): (peering: Peering) => string {
  const known = new Map<string, string>();
  return (peering) => {
    const { id, requester, accepter, bandwidthMbps, status } = peering;
    const peak = peaks.get(id);
    const used = utilisation(bandwidthMbps, peak?.mbps)?.percent;
    const key = `${bandwidthMbps} ${used} ${status} ${vpcs.get(requester)?.region === vpcs.get(accepter)?.region}`;
    let facts = known.get(key);
    if (facts === undefined) known.set(key, (facts = plateFacts(t, { vpcs }, peering, peak)));
    return facts;
  };
}
