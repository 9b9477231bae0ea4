import { useTranslation } from 'react-i18next';
import { VerdictIcon } from '../../shell/verdict-icon.tsx';
import { usePath } from '../../store/path.ts';
import { cellState, cellWords } from './cell-words.ts';
import type { AxisItem } from './matrix-axis.ts';
import { measures } from './measures.ts';
import type { MatrixAxes } from './use-matrix-axes.ts';

interface Props {
  readonly row: AxisItem;
  readonly rowIndex: number;
  readonly column: AxisItem;
  readonly columnIndex: number;
  readonly axes: MatrixAxes;
  readonly here: boolean;
  readonly onChoose: (column: number) => void;
}

/** One pair: its verdict, what a requirement says of it, and whether it is another one than before. */
export function MatrixCell({ row, rowIndex, column, columnIndex, axes, here, onChoose }: Props) {
  const { t } = useTranslation();
  const lit = usePath(({ asked }) => asked !== null && asked.from === row.subnet?.id && asked.to === column.subnet?.id);
  const state = cellState(row, column, axes);
  const { kind, expect, broken, before } = state;
  const words = cellWords(t, row, column, state);
  const begins = axes.columns[columnIndex - 1]?.vpc !== column.vpc;
  const look = [
    kind ? ` v-${kind}-cell` : ' open',
    begins && ' begins',
    here && ' here',
    lit && ' lit',
    before !== undefined && ' changed',
    expect && ` expect-${expect}`,
    expect && broken && ' unmet',
  ]
    .filter(Boolean)
    .join('');
  return (
    <div
      id={`matrix-${rowIndex}-${columnIndex}`}
      className={`matrix-cell${look}`}
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-label={words}
      aria-selected={lit}
      title={words}
      style={{ left: measures.side + columnIndex * measures.column, width: measures.column }}
      onClick={() => onChoose(columnIndex)}
    >
      {kind && kind !== 'none' && <VerdictIcon of={kind} />}
    </div>
  );
}
