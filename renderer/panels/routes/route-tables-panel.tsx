import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconTable } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteTable } from '../../../shared/model/topology.ts';
import { useTableFindings } from '../../canvas/marks.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { routesOfTable } from '../../store/indexes.ts';
import { select, useSession } from '../../store/session.ts';
import { ChosenRoutes } from './chosen-routes.tsx';
import { everyRoute, routesWithFindings, viewedRoutes, type RouteView } from './route-view.ts';
import { tableLines, tableOfSubject, usersOfTable } from './table-list.ts';
import { WideGrid } from './wide-grid.tsx';
import { Clip } from '../../shell/clip.tsx';
import './routes.css';
import './route-tables.css';

// What reads spreadsheets is loaded with the first paste.
const PasteDialog = lazy(() => import('./paste-dialog.tsx').then((module) => ({ default: module.PasteDialog })));

/** Every route table, and the one that is chosen, here or by the selection, as a grid with room. */
export function RouteTablesPanel() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [subject] = useSession((session) => session.selection);
  const [last, setLast] = useState('');
  const selected = subject && tableOfSubject(topology, subject);
  if (selected && selected.id !== last) setLast(selected.id);
  const first = topology.routeTables.values().next().value;
  const table = selected ?? topology.routeTables.get(last) ?? first;
  if (!table) return <p className="route-tables-none">{t('routes.noTables')}</p>;
  return (
    <section className="route-tables" aria-label={t('inspector.tables')}>
      <TableList current={table.id} />
      <ChosenTable key={table.id} table={table} />
    </section>
  );
}

function TableList({ current }: { readonly current: string }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [filter, setFilter] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => tableLines(topology, filter), [topology, filter]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 12,
  });
  const at = lines.findIndex((line) => line.type === 'table' && line.table.id === current);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at);
  }, [at, rows]);
  return (
    <div className="route-tables-list">
      <TextInput
        aria-label={t('routes.filter')}
        placeholder={t('routes.filter')}
        leftSection={<IconSearch size={14} />}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <div ref={scroller} className="route-tables-scroller">
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]!;
            const style = { transform: `translateY(${start}px)` };
            return line.type === 'vpc' ? (
              <div key={line.vpc.id} className="route-tables-vpc clip" style={style} title={line.vpc.name}>
                {line.vpc.name}
              </div>
            ) : (
              <TableLink key={line.table.id} table={line.table} current={line.table.id === current} style={style} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface TableLinkProps {
  readonly table: RouteTable;
  readonly current: boolean;
  readonly style: { readonly transform: string };
}

function TableLink({ table, current, style }: TableLinkProps) {
  const count = useDocument(({ topology }) => (topology ? routesOfTable(topology, table.id).length : 0));
  const [worst] = useTableFindings(table.id);
  return (
    <button
      className={`route-tables-table${current ? ' row-current' : ''}`}
      aria-current={current || undefined}
      style={style}
      onClick={() => select([{ type: 'routeTables', id: table.id }])}
    >
      <Clip className="grow">{table.name}</Clip>
      {worst && <SeverityIcon severity={worst.severity} size={12} />}
      <span className="quiet">{count}</span>
    </button>
  );
}

function ChosenTable({ table }: { readonly table: RouteTable }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [adding, setAdding] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [view, setView] = useState<RouteView>(everyRoute);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const findings = useAnalysis((analysis) => analysis.findings);
  const withFindings = useMemo(() => routesWithFindings(findings), [findings]);
  const routes = routesOfTable(topology, table.id);
  const shown = useMemo(
    () => viewedRoutes(topology, routes, view, withFindings),
    [topology, routes, view, withFindings],
  );
  const chosen = useMemo(() => routes.filter(({ id }) => ticked.has(id)), [routes, ticked]);
  const vpc = topology.vpcs.get(table.vpc)!;
  const users = usersOfTable(topology, table);
  const subnets = users.map(({ name, cidr, cidr6 }) => `${name} ${cidr ?? cidr6 ?? ''}`.trim()).join(', ');
  return (
    <div ref={setScroller} className="route-tables-chosen">
      <header>
        <b className="clip" title={`${vpc.name} · ${table.name}`}>{`${vpc.name} · ${table.name}`}</b>
        {table.default && table.name !== 'default' && <span className="quiet">{t('inspector.defaultTable')}</span>}
        <Clip className="quiet grow">
          {users.length === 0 ? t('inspector.unused') : t('inspector.usedBy', { subnets })}
        </Clip>
        {chosen.length > 0 ? (
          <ChosenRoutes chosen={chosen} onDone={() => setTicked(new Set())} />
        ) : (
          <>
            <TextInput
              className="routes-filter"
              aria-label={t('routes.filterRoutes')}
              placeholder={t('routes.filterHint')}
              leftSection={<IconSearch size={12} />}
              value={view.filter}
              onChange={(event) => setView({ ...view, filter: event.currentTarget.value })}
            />
            <Checkbox
              label={t('routes.onlyFound')}
              checked={view.found}
              onChange={(event) => setView({ ...view, found: event.currentTarget.checked })}
            />
            <Button size="compact-xs" leftSection={<IconTable size={12} />} onClick={() => setPasting(true)}>
              {t('routes.paste')}
            </Button>
            <Button
              size="compact-xs"
              leftSection={<IconPlus size={12} />}
              aria-label={t('routes.addTo', { table: table.name })}
              onClick={() => setAdding(true)}
            >
              {t('routes.addShort')}
            </Button>
          </>
        )}
      </header>
      {pasting && (
        <Suspense>
          <PasteDialog table={table} onClose={() => setPasting(false)} />
        </Suspense>
      )}
      <WideGrid
        table={table}
        vpc={vpc}
        shown={shown}
        view={view}
        onView={setView}
        chosen={ticked}
        onChoose={setTicked}
        adding={adding}
        onAdded={() => setAdding(false)}
        scroller={scroller}
      />
      {shown.length === 0 && routes.length > 0 && (
        <p className="routes-none" role="status">
          {t('routes.noneShown', { count: routes.length })}
        </p>
      )}
    </div>
  );
}
