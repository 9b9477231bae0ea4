import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peering, Topology } from '../../shared/model/topology.ts';
import { plateFacts } from './plate-facts.ts';

/** What plates say beside the name. */
export function usePlateFacts({ vpcs }: Topology): (peering: Peering) => string {
  const { t } = useTranslation();
  return useMemo(() => factsOnce(t, vpcs), [t, vpcs]);
}

/** The same words are put together once, however many peerings have them. */
function factsOnce(t: TFunction, vpcs: Topology['vpcs']): (peering: Peering) => string {
  const known = new Map<string, string>();
  return (peering) => {
    const { requester, accepter, bandwidthMbps, status } = peering;
    const key = `${bandwidthMbps} ${status} ${vpcs.get(requester)?.region === vpcs.get(accepter)?.region}`;
    let facts = known.get(key);
    if (facts === undefined) known.set(key, (facts = plateFacts(t, { vpcs }, peering)));
    return facts;
  };
}
