import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeRoutes } from '../../../shared/model/edits/routes.ts';
import type { Route, RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { commit, useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { AddRoute } from './add-route.tsx';
import { choiceKey, chosenAfter, nextLeft, type Choosing } from './choice.ts';
import { copyRoutes } from './chosen-routes.tsx';
import { onGridKeys } from './grid-keys.ts';
import { LocalRows } from './local-rows.tsx';
import { nextHopChoices } from './next-hops.ts';
import { RouteRow } from './route-row.tsx';
import type { RouteView } from './route-view.ts';
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
  const choose = useCallback((id: string, how: Choosing): void => {
    const { shown, onChoose, ...before } = current.current;
    const after = chosenAfter(shown, before, id, how);
    setAnchor(after.anchor);
    onChoose(after.chosen);
  }, []);
  /** The focus goes to a route's row, which may have to be drawn first. */
  const goTo = (id: string | null): void => {
    if (id === null) return;
    const row = () => body.current?.querySelector<HTMLElement>(`[data-route="${CSS.escape(id)}"]`);
    if (row()) return row()!.focus();
    rows.scrollToIndex(current.current.shown.findIndex((route) => route.id === id));
    requestAnimationFrame(() => row()?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.target as HTMLElement;
    const id = row.dataset['route'];
    const act = id === undefined ? null : choiceKey(event, chosen.size > 0);
    if (id === undefined || act === null) return onGridKeys(event);
    event.preventDefault();
    event.stopPropagation();
    const chosenShown = () => shown.filter((route) => chosen.has(route.id));
    if (act === 'all') onChoose(new Set(shown.map((route) => route.id)));
    else if (act === 'none') onChoose(new Set());
    else if (act === 'toggle') choose(id, 'toggle');
    else if (act === 'copy') copyRoutes(chosenShown());
    else if (act === 'remove') {
      const gone = [...chosen];
      const next = nextLeft(shown, chosen, id);
      if (!commit('remove', (now) => removeRoutes(now, gone)).ok) return;
      onChoose(new Set());
      goTo(next);
    } else {
      const at = shown.findIndex((route) => route.id === id) + (act === 'up' ? -1 : 1);
      const next = shown[at];
      if (!next) return;
      const from = anchor !== null && chosen.has(anchor) ? anchor : id;
      setAnchor(from);
      onChoose(chosenAfter(shown, { chosen, anchor: from }, next.id, 'range').chosen);
      goTo(next.id);
    }
  };

  const [active, setActive] = useState<string | null>(null);
  // the heads and the Local rows
  const above = 1 + vpc.cidrs.length;
  const items = rows.getVirtualItems();
  // Tab enters the rows at the last one that had the focus, if it is in the page
  const stop = items.some(({ key }) => key === active) ? active : items[0]?.key;
  const [first, last] = [items[0], items.at(-1)];
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const sort = (by: Parameters<typeof SortHead>[0]['by'], className = '') => (
    <SortHead by={by} className={className} sort={view.sort} onSort={(next) => onView({ ...view, sort: next })} />
  );
  return (
    <table
      role="grid"
      aria-multiselectable
      data-topic="route"
      className="routes routes-wide"
      aria-label={t('inspector.routesOf', { name: table.name })}
      aria-rowcount={above + shown.length}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-route]')?.dataset['route'];
        if (id !== undefined) setActive(id);
      }}
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
              index={above + index + 1}
              stop={route.id === stop}
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
