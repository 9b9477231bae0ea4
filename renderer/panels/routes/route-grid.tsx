import { useTranslation } from 'react-i18next';
import type { RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import { routesOfTable } from '../../store/indexes.ts';
import { select, showInDrawer, useSession } from '../../store/session.ts';
import { AddRoute } from './add-route.tsx';
import { onGridKeys } from './grid-keys.ts';
import { LocalRows } from './local-rows.tsx';
import { nextHopChoices } from './next-hops.ts';
import { RouteRow } from './route-row.tsx';
import { usersOfTable } from './table-list.ts';
import { useSteady } from './use-steady.ts';
import './routes.css';

interface RouteGridProps {
  readonly table: RouteTable;
  readonly vpc: Vpc;
  readonly adding: boolean;
  readonly onAdded: () => void;
}

/** So many routes have their rows here; the grid below the drawing has them all. */
const most = 60;

/** A route table as the provider's console shows it: the Local rows locked, then its routes, then the one being typed. */
export function RouteGrid({ table, vpc, adding, onAdded }: RouteGridProps) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const blackhole = t('routes.types.blackhole');
  const choices = useSteady(nextHopChoices(topology, vpc, blackhole));
  const used = usersOfTable(topology, table).length > 0;
  const routes = routesOfTable(topology, table.id);
  const chosen = useSession(({ selection }) => selection.find(({ type }) => type === 'routes')?.id);
  const shown = routes.filter(({ id }, index) => index < most || id === chosen);
  const showAll = (): void => {
    select([{ type: 'routeTables', id: table.id }]);
    showInDrawer('routes');
  };
  return (
    <table
      data-topic="route"
      className="routes"
      aria-label={t('inspector.routesOf', { name: table.name })}
      onKeyDown={onGridKeys}
    >
      <thead>
        <tr>
          <th className="routes-destination">{t('routes.destination')}</th>
          <th className="routes-hop">{t('routes.nextHop')}</th>
          <th className="routes-state">{t('routes.state')}</th>
          <th className="routes-end" aria-label={t('routes.actions')} />
        </tr>
      </thead>
      <tbody>
        <LocalRows cidrs={vpc.cidrs} wide={false} />
        {shown.map((route) => (
          <RouteRow key={route.id} route={route} choices={choices} used={used} wide={false} />
        ))}
        {routes.length > shown.length && (
          <tr>
            <td colSpan={4}>
              <button className="inspector-link" onClick={showAll}>
                {t('routes.more', { count: routes.length - shown.length })}
              </button>
            </td>
          </tr>
        )}
        {adding && <AddRoute table={table} choices={choices} wide={false} onDone={onAdded} />}
      </tbody>
    </table>
  );
}
