import { useMemo } from 'react';
import type { Subnet, Topology } from '../../../shared/model/topology.ts';
import { expectationsOf, type Expectations } from '../../../shared/reach/expectations.ts';
import { pairCodes, type PairCode } from '../../../shared/reach/pair-block.ts';
import { useDocument } from '../../store/document.ts';
import { axisGroups, axisItems, narrowed, type AxisItem } from './matrix-axis.ts';
import { verdicts } from './matrix-run.ts';
import { closedOf, useMatrix, type Changes } from './matrix-store.ts';
import { useChanges } from './use-changes.ts';

export interface MatrixAxes {
  readonly rows: readonly AxisItem[];
  readonly columns: readonly AxisItem[];
  readonly expectations: Expectations;
  readonly changes: Changes | null;
}

const expected = new WeakMap<Topology['requirements'], { subnets: object; of: Expectations }>();

/** What the requirements say, read again only when they or the subnets change. */
function expectationsIn(topology: Topology): Expectations {
  const known = expected.get(topology.requirements);
  if (known?.subnets === topology.subnets) return known.of;
  const of = expectationsOf(topology);
  expected.set(topology.requirements, { subnets: topology.subnets, of });
  return of;
}

const brokenCodes: readonly PairCode[] = ['partial', 'one-way', 'unreachable'];

/** The rows and columns of the matrix, narrowed as the user wants it. */
export function useMatrixAxes(): MatrixAxes {
  const topology = useDocument((document) => document.topology!);
  const { family, from, to, only, version } = useMatrix();
  const closed = useMatrix((matrix) => closedOf(matrix, topology.subnets.size));
  const changes = useChanges();
  const expectations = expectationsIn(topology);
  const groups = useMemo(() => axisGroups(topology, family), [topology, family]);
  const wanted = useMemo(
    () => (only.size === 0 ? null : wantedEnds(only, expectations, changes)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for the verdicts
    [only, expectations, changes, version],
  );
  const shownRows = useMemo(
    () => narrowed(groups, from, (subnet) => wanted?.row(subnet) ?? true),
    [groups, from, wanted],
  );
  const shownColumns = useMemo(
    () => narrowed(groups, to, (subnet) => wanted?.column(subnet) ?? true),
    [groups, to, wanted],
  );
  const rows = useMemo(() => axisItems(shownRows, closed, true), [shownRows, closed]);
  const columns = useMemo(() => axisItems(shownColumns, closed, false), [shownColumns, closed]);
  return useMemo(() => ({ rows, columns, expectations, changes }), [rows, columns, expectations, changes]);
}

/** Which subnets are an end of a pair that is wanted, as far as pairs are judged. */
function wantedEnds(only: ReadonlySet<PairCode | 'broken' | 'changed'>, of: Expectations, changes: Changes | null) {
  const grid = verdicts();
  const codes = new Set(
    [...only].flatMap((kind): number[] => {
      if (kind === 'changed') return [];
      return kind === 'broken' ? brokenCodes.map((code) => pairCodes[code]) : [pairCodes[kind]];
    }),
  );
  const rows = new Set<string>();
  const columns = new Set<string>();
  const add = (from: string, to: string): void => {
    rows.add(from);
    columns.add(to);
  };
  if (only.has('changed') && changes) for (const pair of changes.values()) add(pair.from, pair.to);
  if (only.has('broken')) {
    for (const [from, to] of of.pairs()) {
      if (isBroken(grid.codeOf(from, to), of.of(from, to))) add(from, to);
    }
  }
  return {
    row: ({ id }: Subnet) => rows.has(id) || grid.hasInRow(id, codes),
    column: ({ id }: Subnet) => columns.has(id) || grid.hasInColumn(id, codes),
  };
}

const { reachable, apart, none, unknown } = pairCodes;

/** True for a pair that fails though somebody meant it to connect, or connects though it must not. */
export function isBroken(code: number, expect: 'connected' | 'isolated' | undefined): boolean {
  if (code === 0 || code === none || code === unknown) return false;
  if (expect === 'isolated') return code !== apart && code !== pairCodes.unreachable;
  if (expect === 'connected') return code !== reachable;
  return code !== reachable && code !== apart;
}
