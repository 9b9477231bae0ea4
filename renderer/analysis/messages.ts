import type { Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { FindingChanges } from '../../shared/rules/engine/analyser.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import type { QuestionName } from './questions/registry.ts';

/** What the window tells the worker. `today` is an ISO date; `version` numbers the states of the documents. */
export type ToWorker =
  | { readonly type: 'open'; readonly version: number; readonly today: string; readonly topology: Topology }
  | { readonly type: 'patch'; readonly version: number; readonly patch: Patch }
  | { readonly type: 'ask'; readonly question: number; readonly name: QuestionName; readonly input: unknown };

/** What it answers: all findings of a document when it is opened, then what each patch did to them; and to questions. */
export type FromWorker =
  | { readonly type: 'all'; readonly version: number; readonly findings: readonly Finding[] }
  | ({ readonly type: 'changes'; readonly version: number } & FindingChanges)
  | { readonly type: 'answer'; readonly question: number; readonly answer: unknown };
