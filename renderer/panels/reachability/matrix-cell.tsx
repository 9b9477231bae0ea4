import type { TFunction } from 'i18next';
import { VerdictIcon } from '../../shell/verdict-icon.tsx';
import { cellState, cellWords } from './cell-words.ts';
import type { AxisItem } from './matrix-axis.ts';
import { measures } from './measures.ts';
import type { MatrixAxes } from './use-matrix-axes.ts';

interface Cell {
  readonly row: AxisItem;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Where the keyboard is. */
  readonly here: boolean;
  /** The pair whose path is explained. */
  readonly lit: boolean;
}

/**
 * One pair: its verdict, what a requirement says of it, and whether it is another one than before. A function and no
 * component, as there are a thousand in view.
 */
export function matrixCell(t: TFunction, axes: MatrixAxes, { row, rowIndex, columnIndex, here, lit }: Cell) {
  const column = axes.columns[columnIndex]!;
  const state = cellState(row, column, axes);
  const { kind, expect, broken, before } = state;
  const words = cellWords(t, row, column, state);
  const begins = axes.columns[columnIndex - 1]?.vpc !== column.vpc;
  let look = `matrix-cell ${kind ? `v-${kind}-cell` : 'open'}`;
  if (begins) look += ' begins';
  if (here) look += ' here';
  if (lit) look += ' lit';
  if (before !== undefined) look += ' changed';
  if (expect) look += ` expect-${expect}${broken ? ' unmet' : ''}`;
  return (
    <div
      key={column.key}
      id={`matrix-${rowIndex}-${columnIndex}`}
      className={look}
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-label={words}
      aria-selected={lit}
      title={words}
      data-column={columnIndex}
      style={{ left: measures.side + columnIndex * measures.column }}
    >
      {kind && kind !== 'none' && kind !== 'apart' && <VerdictIcon of={kind} />}
    </div>
  );
}
