import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AxisItem } from './matrix-axis.ts';
import type { MatrixPlace } from './matrix-keys.ts';
import { columnName, measures } from './measures.ts';

interface Props {
  readonly height: number;
  readonly columns: readonly AxisItem[];
  readonly first: number;
  readonly past: number;
  readonly at: MatrixPlace;
  readonly onFold: (item: AxisItem) => void;
}

/** The columns' names below a band for each VPC, which stays in view as long as one of its columns is. */
export function MatrixHead({ height, columns, first, past, at, onFold }: Props) {
  const { t } = useTranslation();
  const bands = useMemo(() => bandsOf(columns), [columns]);
  const shown = bands.filter(({ start, end }) => end > first && start < past);
  return (
    <div className="matrix-head" role="row" aria-rowindex={1} style={{ height }}>
      <div className="matrix-corner" role="columnheader" aria-colindex={1} style={{ width: measures.side }}>
        <span className="quiet">{t('reachability.corner')}</span>
      </div>
      {shown.map(({ item, start, end }) => (
        <button
          key={item.vpc.id}
          className="matrix-band"
          tabIndex={-1}
          aria-hidden
          title={`${item.vpc.name} ${item.vpc.cidrs.join(', ')}`}
          style={{ left: measures.side + start * measures.column, width: (end - start) * measures.column }}
          onClick={() => onFold(item)}
        >
          <span className="matrix-band-name">
            {item.subnet === null ? <IconChevronRight size={12} /> : <IconChevronDown size={12} />}
            {end - start > 1 && <span className="clip">{item.vpc.name}</span>}
          </span>
        </button>
      ))}
      {columns.slice(first, past).map((item, offset) => {
        const index = first + offset;
        const begins = columns[index - 1]?.vpc !== item.vpc;
        return (
          <div
            key={item.key}
            id={`matrix--1-${index}`}
            className={`matrix-column${begins ? ' begins' : ''}${at.column === index ? ' at' : ''}${at.row < 0 && at.column === index ? ' here' : ''}`}
            role="columnheader"
            aria-colindex={index + 2}
            aria-label={item.subnet ? `${item.vpc.name} · ${item.subnet.name}` : item.vpc.name}
            title={titleOf(item)}
            style={{ left: measures.side + index * measures.column }}
            onClick={() => onFold(item)}
          >
            <span className="matrix-column-name" style={{ maxHeight: height - measures.band - 10 }}>
              {columnName(columns, index)}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function titleOf({ vpc, subnet }: AxisItem): string {
  if (!subnet) return [vpc.name, ...vpc.cidrs].join(' ');
  return [`${vpc.name} · ${subnet.name}`, subnet.cidr, subnet.cidr6].filter(Boolean).join(' ');
}

/** The columns of each VPC, which stand together. */
function bandsOf(columns: readonly AxisItem[]) {
  const bands: { item: AxisItem; start: number; end: number }[] = [];
  columns.forEach((item, index) => {
    const last = bands.at(-1);
    if (last?.item.vpc === item.vpc) last.end = index + 1;
    else bands.push({ item, start: index, end: index + 1 });
  });
  return bands;
}
