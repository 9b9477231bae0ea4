import type { PeeringId } from '../../../shared/model/topology.ts';
import { costOfPeering, type DailyPeak, type PeeringCost } from '../../../shared/plan/cost.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

interface Input {
  readonly peering: PeeringId;
  /** What monitoring says of its days. */
  readonly peaks: readonly DailyPeak[];
}

/** What one peering costs in a month and what is asked of it, as the design stands. */
export function peeringCost({ facts }: Analyser, { peering, peaks }: Input): PeeringCost | null {
  return costOfPeering(facts, peering, peaks) ?? null;
}
