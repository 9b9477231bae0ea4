import type { Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { CheckResult } from '../../shared/rules/engine/check.ts';

/** What the window tells the worker. `today` is an ISO date; `version` numbers the states of the document. */
export type ToWorker =
  | { readonly type: 'open'; readonly version: number; readonly today: string; readonly topology: Topology }
  | { readonly type: 'patch'; readonly version: number; readonly patch: Patch };

/** What it answers: the judgement of that state. */
export interface FromWorker {
  readonly version: number;
  readonly result: CheckResult;
}
