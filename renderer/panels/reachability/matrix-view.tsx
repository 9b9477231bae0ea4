import { useVirtualizer, type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../store/document.ts';
import { explainCell } from './explain-cell.ts';
import type { AxisItem } from './matrix-axis.ts';
import { MatrixHead } from './matrix-head.tsx';
import { placeAfter, type MatrixPlace } from './matrix-keys.ts';
import { MatrixRow } from './matrix-row.tsx';
import { lookAt } from './matrix-run.ts';
import { headHeight, measures } from './measures.ts';
import { toggleClosed, useMatrix } from './matrix-store.ts';
import type { MatrixAxes } from './use-matrix-axes.ts';
import './matrix.css';

/** Subnet by subnet, or VPC by VPC: of all the cells only those in view are there. */
export function MatrixView({ axes }: { readonly axes: MatrixAxes }) {
  const { t } = useTranslation();
  const { rows, columns } = axes;
  const head = useMemo(() => headHeight(columns), [columns]);
  const scroller = useRef<HTMLDivElement>(null);
  const at = useMatrix((matrix) => matrix.at);
  const place = useMemo(() => placeOf(at, rows, columns), [at, rows, columns]);
  const heads = useMemo(() => rows.flatMap(({ subnet }, index) => (subnet ? [] : [index])), [rows]);
  const sticky = useRef(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      sticky.current = heads.findLast((index) => index <= range.startIndex) ?? 0;
      return [...new Set([sticky.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    [heads],
  );
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.row,
    getItemKey: (index) => rows[index]!.key,
    paddingStart: head,
    scrollPaddingStart: head + measures.row,
    overscan: 4,
    rangeExtractor,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.column,
    getItemKey: (index) => columns[index]!.key,
    paddingStart: measures.side,
    scrollPaddingStart: measures.side,
    overscan: 4,
  });
  const shownRows = down.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const first = shownColumns[0]?.index ?? 0;
  const past = (shownColumns.at(-1)?.index ?? -1) + 1;
  const top = shownRows[0]?.index ?? 0;
  const bottom = (shownRows.at(-1)?.index ?? -1) + 1;

  // the row of an unfolded VPC has no cells: the keyboard is at its head, and knows the column that it came from
  const shown = rows[place.row]?.closed === false ? { ...place, column: -1 } : place;
  const isThere =
    (shown.row < 0 || shownRows.some(({ index }) => index === shown.row)) &&
    (shown.column < 0 || (shown.column >= first && shown.column < past));

  useEffect(() => {
    const ids = (items: readonly AxisItem[]) => [...new Set(items.flatMap(({ subnets }) => subnets))];
    lookAt({
      from: ids(rows.slice(top, bottom).filter(({ closed }) => closed)),
      to: ids(columns.slice(first, past)),
    });
  }, [rows, columns, top, bottom, first, past]);

  const go = (to: MatrixPlace): void => {
    useMatrix.setState({ at: { row: rows[to.row]?.key ?? null, column: columns[to.column]?.key ?? null } });
    if (to.row >= 0) down.scrollToIndex(to.row);
    if (to.column >= 0) across.scrollToIndex(to.column);
  };
  const act = ({ row, column }: MatrixPlace): void => {
    const [from, to] = [rows[row], columns[column]];
    if (from && to && from.closed) explainCell(from, to);
    else if (from && !from.subnet) fold(from);
    else if (to && !from) fold(to);
  };
  const latest = useRef({ go, act });
  useEffect(() => {
    latest.current = { go, act };
  });
  const onChoose = useCallback((row: number, column: number) => {
    latest.current.go({ row, column });
    latest.current.act({ row, column });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((down.scrollRect?.height ?? 0) / measures.row) - 5);
    const next = placeAfter(place, event, { rows: rows.length, columns: columns.length, page });
    if (next) go(next);
    else if (event.key === 'Enter' || event.key === ' ') act(place);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="matrix"
      role="grid"
      tabIndex={0}
      aria-label={t('reachability.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={isThere ? cellId(shown) : undefined}
      onKeyDown={onKeyDown}
    >
      <div
        className="matrix-all"
        role="presentation"
        style={{ width: across.getTotalSize(), height: down.getTotalSize() }}
      >
        <MatrixHead height={head} columns={columns} first={first} past={past} at={shown} onFold={fold} />
        {shownRows.map(({ index, start, key }) => (
          <MatrixRow
            key={key}
            index={index}
            start={start}
            head={head}
            sticky={index === sticky.current && rows[index]?.subnet === null}
            axes={axes}
            first={first}
            past={past}
            at={shown.row === index ? shown.column : null}
            onFold={fold}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

function fold({ vpc }: AxisItem): void {
  const { topology } = useDocument.getState();
  if (topology) toggleClosed(vpc.id, topology.vpcs.keys(), topology.subnets.size);
}

const cellId = ({ row, column }: MatrixPlace): string => `matrix-${row}-${column}`;

/** Where the keyboard is; at the first cell as long as it was nowhere, or when its row or column is gone. */
function placeOf(
  at: { readonly row: string | null; readonly column: string | null } | null,
  rows: readonly AxisItem[],
  columns: readonly AxisItem[],
): MatrixPlace {
  if (!at)
    return {
      row: Math.max(
        0,
        rows.findIndex(({ closed }) => closed),
      ),
      column: 0,
    };
  const find = (items: readonly AxisItem[], key: string | null): number =>
    key === null
      ? -1
      : Math.max(
          0,
          items.findIndex((item) => item.key === key),
        );
  return { row: find(rows, at.row), column: find(columns, at.column) };
}
