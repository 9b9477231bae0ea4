import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Route, RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { AddRoute } from './add-route.tsx';
import { onGridKeys } from './grid-keys.ts';
import { LocalRows } from './local-rows.tsx';
import { nextHopChoices } from './next-hops.ts';
import { RouteRow } from './route-row.tsx';
import { rangeOf, type RouteView } from './route-view.ts';
import { SortHead } from './sort-head.tsx';
import { usersOfTable } from './table-list.ts';
import { useSteady } from './use-steady.ts';

const rowHeight = 27;

interface WideGridProps {
  readonly table: RouteTable;
  readonly vpc: Vpc;
  readonly shown: readonly Route[];
  readonly view: RouteView;
  readonly onView: (view: RouteView) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly adding: boolean;
  readonly onAdded: () => void;
  /** What scrolls. */
  readonly scroller: HTMLElement | null;
}

/** The routes of a table with every column, only those in view in the page; sorted by a head, chosen by their boxes. */
export function WideGrid(props: WideGridProps) {
  const { table, vpc, shown, view, onView, chosen, onChoose, adding, onAdded, scroller } = props;
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const choices = useSteady(nextHopChoices(topology, vpc, t('routes.types.blackhole')));
  const used = usersOfTable(topology, table).length > 0;
  const selected = useSession(({ selection: [first] }) => (first?.type === 'routes' ? first.id : null));
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    // how far down the first route is: the heads and the Local rows are above it
    if (!scroller || !body.current) return;
    const { top } = scroller.getBoundingClientRect();
    setMargin(Math.round(body.current.getBoundingClientRect().top - top + scroller.scrollTop));
  }, [scroller, vpc.cidrs.length]);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => shown[index]!.id,
    overscan: 16,
    scrollMargin: margin,
    scrollPaddingStart: 64,
  });
  const at = useMemo(() => shown.findIndex(({ id }) => id === selected), [shown, selected]);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at);
  }, [at, rows]);

  const [anchor, setAnchor] = useState<string | null>(null);
  // the newest of what a choice rests on, so that rows need not be drawn again when it changes
  const current = useRef({ shown, chosen, anchor, onChoose });
  useEffect(() => {
    current.current = { shown, chosen, anchor, onChoose };
  });
  const choose = useCallback((id: string, range: boolean): void => {
    const now = current.current;
    const next = new Set(now.chosen);
    const ids = range ? rangeOf(now.shown, now.anchor, id) : [id];
    const on = range || !next.has(id);
    for (const each of ids) {
      if (on) next.add(each);
      else next.delete(each);
    }
    setAnchor(id);
    now.onChoose(next);
  }, []);

  const items = rows.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const sort = (by: Parameters<typeof SortHead>[0]['by'], className = '') => (
    <SortHead by={by} className={className} sort={view.sort} onSort={(next) => onView({ ...view, sort: next })} />
  );
  return (
    <table
      data-topic="route"
      className="routes routes-wide"
      aria-label={t('inspector.routesOf', { name: table.name })}
      aria-rowcount={shown.length}
      onKeyDown={onGridKeys}
    >
      <thead>
        <tr>
          <th className="routes-choice">
            <input
              type="checkbox"
              aria-label={t('routes.chooseAll', { count: shown.length })}
              checked={all}
              disabled={shown.length === 0}
              ref={(box) => {
                if (box) box.indeterminate = chosen.size > 0 && !all;
              }}
              onChange={() => onChoose(all ? new Set() : new Set(shown.map(({ id }) => id)))}
            />
          </th>
          {sort('destination', 'routes-destination')}
          {sort('type', 'routes-type')}
          {sort('hop', 'routes-hop')}
          {sort('remark')}
          <th className="routes-state">{t('routes.state')}</th>
          <th className="routes-end" aria-label={t('routes.actions')} />
        </tr>
      </thead>
      <tbody>
        <LocalRows cidrs={vpc.cidrs} wide />
      </tbody>
      <tbody ref={body}>
        {first && first.start > margin && <Spacer height={first.start - margin} />}
        {items.map(({ index }) => {
          const route = shown[index]!;
          return (
            <RouteRow
              key={route.id}
              route={route}
              choices={choices}
              used={used}
              wide
              chosen={chosen.has(route.id)}
              onChoose={choose}
            />
          );
        })}
        {last && last.end < margin + rows.getTotalSize() && <Spacer height={margin + rows.getTotalSize() - last.end} />}
        {adding && <AddRoute table={table} choices={choices} wide onDone={onAdded} />}
      </tbody>
    </table>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden className="routes-spacer">
      <td colSpan={7} style={{ height }} />
    </tr>
  );
}
