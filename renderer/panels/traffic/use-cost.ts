import { useMemo } from 'react';
import type { PeeringId } from '../../../shared/model/topology.ts';
import type { CostEstimate, PeeringCost } from '../../../shared/plan/cost.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { useTraffic } from '../../store/traffic.ts';
import { peaksOf } from './peaks.ts';

/** What the peerings cost in a month, by what was imported and what the design asks for. */
export function useCost(): CostEstimate | null {
  const days = useTraffic((traffic) => traffic.days);
  const peaks = useMemo(() => [...days].map(([peering, list]) => [peering, peaksOf(list)] as const), [days]);
  return useAnswer('cost', { peaks });
}

/** The same of one peering. */
export function useCostOf(peering: PeeringId): PeeringCost | null {
  const days = useTraffic((traffic) => traffic.days.get(peering));
  const peaks = useMemo(() => peaksOf(days ?? []), [days]);
  return useAnswer('peeringCost', { peering, peaks });
}
