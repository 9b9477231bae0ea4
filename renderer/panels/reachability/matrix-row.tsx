import { memo, type MouseEvent } from 'react';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { useMatrix } from './matrix-store.ts';
import type { AxisItem } from './matrix-axis.ts';
import { itemName } from './cell-words.ts';
import { usePath } from '../../store/path.ts';
import { matrixCell } from './matrix-cell.tsx';
import { measures } from './measures.ts';
import type { MatrixAxes } from './use-matrix-axes.ts';

interface Props {
  readonly index: number;
  readonly start: number;
  readonly head: number;
  /** The row of the VPC whose subnets are in view stays below the head. */
  readonly sticky: boolean;
  readonly axes: MatrixAxes;
  readonly first: number;
  readonly past: number;
  /** The column that the keyboard is at, if it is in this row. */
  readonly at: number | null;
  readonly onFold: (item: AxisItem) => void;
  readonly onChoose: (row: number, column: number) => void;
}

/** A row: its head, and the cells of the columns in view. */
export const MatrixRow = memo(function MatrixRow({
  index,
  start,
  head,
  sticky,
  axes,
  first,
  past,
  at,
  onFold,
  onChoose,
}: Props) {
  const { t } = useTranslation();
  useMatrix((matrix) => matrix.version); // drawn again as verdicts come in
  const item = axes.rows[index];
  const lit = usePath(({ asked }) => (asked !== null && asked.from === item?.subnet?.id ? asked.to : null));
  if (!item) return null;
  const { vpc, subnet } = item;
  const place = sticky ? { position: 'sticky' as const, top: head } : { position: 'absolute' as const, top: start };
  const choose = (event: MouseEvent<HTMLElement>): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    if (cell) onChoose(index, Number(cell.dataset['column']));
  };
  const Chevron = item.closed ? IconChevronRight : IconChevronDown;
  return (
    <div
      className={`matrix-row${subnet ? '' : ' of-vpc'}`}
      role="row"
      aria-rowindex={index + 2}
      onClick={choose}
      style={{ ...place, height: measures.row }}
    >
      <div
        id={`matrix-${index}--1`}
        className={`matrix-side${at === null ? '' : ' at'}${at === -1 ? ' here' : ''}`}
        role="rowheader"
        aria-colindex={1}
        aria-label={itemName(item)}
        aria-expanded={subnet ? undefined : !item.closed}
        title={[itemName(item), ...(subnet ? [subnet.cidr, subnet.cidr6] : vpc.cidrs)].filter(Boolean).join(' ')}
        style={{ width: measures.side }}
        onClick={() => !subnet && onFold(item)}
      >
        {!subnet && <Chevron size={12} />}
        <RecordIcon of={subnet ? 'subnet' : 'vpc'} size={14} />
        <span className="clip grow">{subnet ? subnet.name || subnet.id : vpc.name}</span>
        {subnet ? (
          <span className="mono quiet">{subnet.cidr ?? subnet.cidr6}</span>
        ) : (
          <span className="quiet">{t('counts.subnets', { count: item.subnets.length })}</span>
        )}
      </div>
      {item.closed &&
        Array.from({ length: past - first }, (_, offset) => {
          const columnIndex = first + offset;
          const to = axes.columns[columnIndex]?.subnet?.id;
          const here = at === columnIndex;
          if (!axes.columns[columnIndex]) return null; // the axis has just become shorter
          return matrixCell(t, axes, {
            row: item,
            rowIndex: index,
            columnIndex,
            here,
            lit: lit !== null && to === lit,
          });
        })}
    </div>
  );
});
