import type { TFunction } from 'i18next';
import { pairCodes, type PairCode } from '../../../shared/reach/pair-block.ts';
import { worstCode } from './verdict-grid.ts';
import type { AxisItem } from './matrix-axis.ts';
import { verdicts } from './matrix-run.ts';
import { pairKey } from './matrix-store.ts';
import { isBroken, type MatrixAxes } from './use-matrix-axes.ts';

const kinds = new Map<number, PairCode>(Object.entries(pairCodes).map(([kind, code]) => [code, kind as PairCode]));

/** What a cell of the matrix shows. */
export interface CellState {
  /** null: not judged yet. */
  readonly kind: PairCode | null;
  readonly expect: 'connected' | 'isolated' | undefined;
  readonly broken: boolean;
  /** The verdict in the version that is compared with, where it is another one; null: the pair was not there. */
  readonly before: PairCode | null | undefined;
}

/** The verdict of a pair, or the worst of the pairs of two VPCs. */
export function cellState(row: AxisItem, column: AxisItem, { expectations, changes }: MatrixAxes): CellState {
  const grid = verdicts();
  // what nobody joined, though a requirement asks for it, is as bad as what was joined and fails
  const codeOf = (source: string, target: string): number => {
    const code = grid.codeOf(source, target);
    const missing = code === pairCodes.apart && expectations.of(source, target) === 'connected';
    return missing ? pairCodes.unreachable : code;
  };
  const { subnet: from } = row;
  const { subnet: to } = column;
  if (!from || !to) {
    const kind = kinds.get(worstCode(codeOf, row.subnets, column.subnets)) ?? null;
    return { kind, expect: undefined, broken: kind === 'unreachable', before: undefined };
  }
  const code = codeOf(from.id, to.id);
  const expect = expectations.of(from.id, to.id);
  const change = changes?.get(pairKey(from.id, to.id));
  return { kind: kinds.get(code) ?? null, expect, broken: isBroken(code, expect), before: change?.before };
}

/** The cell in words, for its tip and for screen readers. */
export function cellWords(t: TFunction, row: AxisItem, column: AxisItem, state: CellState): string {
  const words = [
    t('reachability.pair', { from: itemName(row), to: itemName(column) }),
    state.kind === null ? t('reachability.judging') : t(`reachability.verdicts.${state.kind}`),
  ];
  if (state.expect)
    words.push(
      t(state.broken ? 'reachability.unmet' : 'reachability.met', {
        expect: t(`reachability.expects.${state.expect}`),
      }),
    );
  if (state.before !== undefined) {
    words.push(t('reachability.was', { verdict: t(`reachability.verdicts.${state.before ?? 'none'}`) }));
  }
  return words.join(', ');
}

/** `VPC · subnet`, or the VPC. */
export function itemName({ vpc, subnet }: AxisItem): string {
  return subnet ? `${vpc.name} · ${subnet.name || subnet.id}` : vpc.name;
}
