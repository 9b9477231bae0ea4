import { create } from 'zustand';
import type { SubnetId, Topology, VpcId } from '../../../shared/model/topology.ts';
import type { Family } from '../../../shared/net/address.ts';
import type { ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import type { PairCode } from '../../../shared/reach/pair-block.ts';
import { useDocument } from '../../store/document.ts';

/** Another version of the design that the matrix is compared with. */
export interface Baseline {
  readonly name: string;
  readonly topology: Topology;
}

interface MatrixState {
  readonly family: Family;
  /** VPCs whose subnets are folded into one row and column; null: as many as there are subnets decides. */
  readonly closed: ReadonlySet<VpcId> | 'all' | null;
  readonly from: string;
  readonly to: string;
  /** Only rows and columns with such a pair are shown; empty: all. `broken` and `changed` go beyond verdicts. */
  readonly only: ReadonlySet<PairCode | 'broken' | 'changed'>;
  readonly baseline: Baseline | null;
  /** Whether pairs out of view are judged too. */
  readonly background: boolean;
  /** Grows with every judged block. */
  readonly version: number;
  readonly judged: number;
  readonly size: number;
  readonly totals: readonly number[];
  /** The pair that the keyboard is at, by the keys of its row and column; null for the heads. */
  readonly at: { readonly row: string | null; readonly column: string | null } | null;
}

const fresh: MatrixState = {
  family: 4,
  closed: null,
  from: '',
  to: '',
  only: new Set(),
  baseline: null,
  background: true,
  version: 0,
  judged: 0,
  size: 0,
  totals: [],
  at: null,
};

/** How the reachability matrix is looked at, and how far it is judged. */
export const useMatrix = create<MatrixState>(() => fresh);

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) useMatrix.setState(fresh);
});

/** Marks the pairs whose verdict is another one in a version of the design; null ends it. */
export function compareWith(baseline: Baseline | null): void {
  const only = new Set(useMatrix.getState().only);
  if (!baseline) only.delete('changed');
  useMatrix.setState({ baseline, only });
}

export function toggleOnly(kind: PairCode | 'broken' | 'changed'): void {
  const only = new Set(useMatrix.getState().only);
  if (!only.delete(kind)) only.add(kind);
  useMatrix.setState({ only });
}

/** More subnets than these are folded by VPC at first. */
const unfolded = 160;

/** Which VPCs are folded, with so many subnets in the design. */
export function closedOf({ closed }: Pick<MatrixState, 'closed'>, subnets: number): ReadonlySet<VpcId> | 'all' {
  return closed ?? (subnets > unfolded ? 'all' : none);
}

const none: ReadonlySet<VpcId> = new Set();

/** Folds a VPC, or unfolds it. */
export function toggleClosed(vpc: VpcId, vpcs: Iterable<VpcId>, subnets: number): void {
  const now = closedOf(useMatrix.getState(), subnets);
  const closed = new Set(now === 'all' ? vpcs : now);
  if (!closed.delete(vpc)) closed.add(vpc);
  useMatrix.setState({ closed });
}

/** The changed pairs by their ends. */
export type Changes = ReadonlyMap<string, ChangedPair>;
export const pairKey = (from: SubnetId, to: SubnetId): string => `${from} ${to}`;
