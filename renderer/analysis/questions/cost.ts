import type { PeeringId } from '../../../shared/model/topology.ts';
import { estimateCost, type CostEstimate, type DailyPeak } from '../../../shared/plan/cost.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

interface Input {
  /** By peering, what monitoring says of its days. */
  readonly peaks: readonly (readonly [PeeringId, readonly DailyPeak[]])[];
}

/** What the peerings cost in a month, as the design stands. */
export function cost({ facts }: Analyser, { peaks }: Input): CostEstimate {
  return estimateCost(facts, new Map(peaks));
}
