import { pairCodes } from '../../../shared/reach/pair-block.ts';
import { lightPath } from '../../store/path.ts';
import type { AxisItem } from './matrix-axis.ts';
import { verdicts } from './matrix-run.ts';
import { useMatrix } from './matrix-store.ts';

const worstFirst = [pairCodes.unreachable, pairCodes['one-way'], pairCodes.partial, pairCodes.unknown];

/** Explains the pair of a cell; of two VPCs the worst of their pairs. */
export function explainCell(row: AxisItem, column: AxisItem): void {
  const { family } = useMatrix.getState();
  const grid = verdicts();
  const pairs = row.subnets.flatMap((from) => column.subnets.filter((to) => to !== from).map((to) => ({ from, to })));
  const rank = ({ from, to }: { from: string; to: string }): number => {
    const at = worstFirst.indexOf(grid.codeOf(from, to) as (typeof worstFirst)[number]);
    return at < 0 ? worstFirst.length : at;
  };
  const [first] = pairs.toSorted((a, b) => rank(a) - rank(b));
  if (first) lightPath({ ...first, family });
}
