import { happenToPeering } from '../../shared/model/edits/lifecycle.ts';
import { applyPatch } from '../../shared/model/patch.ts';
import type { PeeringEvent } from '../../shared/model/peering-lifecycle.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { sketch } from '../fixtures/sketch.ts';

/** A peering with routes at both ends and one beside it, between the account `ours` and the account named. */
export function peeringTo(account: 'ours' | 'theirs', peering: string): Topology {
  return sketch(`
    account ours own
    account theirs trusted
    vpc V ap-guangzhou 10.0.0.0/16 account=ours
    vpc W ap-beijing 10.1.0.0/16 account=${account}
    subnet a V 10.0.1.0/24
    subnet b W 10.1.1.0/24
    gateway nat V nat
    peering ${peering} bandwidthMbps=10
    route ra rt-V 10.1.0.0/16 peering:p
    route rb rt-W 10.0.0.0/16 peering:p
    route rc rt-V 0.0.0.0/0 nat:nat`);
}

/** Lets an event happen to the peering, and throws the problem's code when it cannot. */
export function happen(topology: Topology, event: PeeringEvent, now: string, terms = tencentTce): Topology {
  const done = happenToPeering(topology, 'p', event, terms, now);
  if (!done.ok) throw new Error(done.problem.code);
  return applyPatch(topology, done.value);
}

export const statusOf = (topology: Topology): string => topology.peerings.get('p')?.status ?? 'gone';
