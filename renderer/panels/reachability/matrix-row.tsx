import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { useMatrix } from './matrix-store.ts';
import type { AxisItem } from './matrix-axis.ts';
import { itemName } from './cell-words.ts';
import { MatrixCell } from './matrix-cell.tsx';
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
  readonly onChoose: (column: number) => void;
}

export function MatrixRow({ index, start, head, sticky, axes, first, past, at, onFold, onChoose }: Props) {
  const { t } = useTranslation();
  useMatrix((matrix) => matrix.version); // drawn again as verdicts come in
  const item = axes.rows[index];
  if (!item) return null;
  const { vpc, subnet } = item;
  const place = sticky ? { position: 'sticky' as const, top: head } : { position: 'absolute' as const, top: start };
  const Chevron = item.closed ? IconChevronRight : IconChevronDown;
  return (
    <div
      className={`matrix-row${subnet ? '' : ' of-vpc'}`}
      role="row"
      aria-rowindex={index + 2}
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
        axes.columns
          .slice(first, past)
          .map((column, offset) => (
            <MatrixCell
              key={column.key}
              row={item}
              rowIndex={index}
              column={column}
              columnIndex={first + offset}
              axes={axes}
              here={at === first + offset}
              onChoose={onChoose}
            />
          ))}
    </div>
  );
}
