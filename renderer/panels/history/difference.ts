import type { Topology } from '../../../shared/model/topology.ts';
import { diffTopologies } from '../../../shared/model/patch.ts';
import { describePatch, type PatchLine } from '../../../shared/model/describe-patch.ts';
import { planFor } from '../../../shared/plan/planner.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../shared/rules/engine/analyser.ts';
import { effectsOf, type Effects } from '../../../shared/rules/engine/effects.ts';

export interface DifferenceInput {
  readonly before: Topology;
  readonly after: Topology;
  /** ISO date. */
  readonly today: string;
}

/** What one state of a design has that another one has not. */
export interface Difference {
  readonly lines: readonly PatchLine[];
  /** How many routes and peerings have to be set to get from the one to the other. */
  readonly steps: number;
  readonly effects: Effects;
}

/** Compares two states: their records, what has to be carried out, the findings and the pairs of subnets. */
export function differenceOf({ before, after, today }: DifferenceInput): Difference {
  const patch = diffTopologies(before, after);
  const [old, now] = [profileOf(before.meta.provider), profileOf(after.meta.provider)];
  if (!old.ok) throw new Error(old.problem.message); // the reader lets no other provider in
  if (!now.ok) throw new Error(now.problem.message);
  return {
    lines: describePatch(before, patch),
    steps: planFor(after, now.value, before).steps.length,
    effects: effectsOf(createAnalyser(before, old.value, { today }), patch),
  };
}
