import { affected } from './affected.ts';
import { coming } from './coming.ts';
import { cost } from './cost.ts';
import { effects } from './effects.ts';
import { fixAll } from './fix-all.ts';
import { fixes } from './fixes.ts';
import { matrix } from './matrix.ts';
import { pairCounts } from './pair-counts.ts';
import { pairsOf } from './pairs-of.ts';
import { path } from './path.ts';
import { pathOfFinding } from './path-of-finding.ts';
import { peeringCost } from './peering-cost.ts';
import { plan } from './plan.ts';
import { quotas } from './quotas.ts';
import { requirements } from './requirements.ts';

/**
 * What the window may ask of the design as it stands, each answered in the worker by a function of the analyser and the
 * question's input. An answer leaves the analyser as it was.
 */
export const questions = {
  affected,
  coming,
  cost,
  effects,
  fixAll,
  fixes,
  matrix,
  pairCounts,
  pairsOf,
  path,
  pathOfFinding,
  peeringCost,
  plan,
  quotas,
  requirements,
} as const;

export type QuestionName = keyof typeof questions;
export type Question<Q extends QuestionName> = Parameters<(typeof questions)[Q]>[1];
export type Answer<Q extends QuestionName> = ReturnType<(typeof questions)[Q]>;
