import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameRecord } from '../../../shared/model/patch.ts';
import type { RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import { routesOfTable } from '../../store/indexes.ts';
import { AddRoute } from './add-route.tsx';
import { onGridKeys } from './grid-keys.ts';
import { nextHopChoices } from './next-hops.ts';
import { RouteRow } from './route-row.tsx';
import { usersOfTable } from './table-list.ts';
import './routes.css';

interface RouteGridProps {
  readonly table: RouteTable;
  readonly vpc: Vpc;
  /** With the columns that the inspector has no room for: next-hop type and remark. */
  readonly wide?: boolean;
  readonly adding: boolean;
  readonly onAdded: () => void;
}

/** A route table as the provider's console shows it: the Local rows locked, then its routes, then the one being typed. */
export function RouteGrid({ table, vpc, wide = false, adding, onAdded }: RouteGridProps) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const blackhole = t('routes.types.blackhole');
  const choices = useSteady(nextHopChoices(topology, vpc, blackhole));
  const used = usersOfTable(topology, table).length > 0;
  return (
    <table
      data-topic="route"
      className={`routes${wide ? ' routes-wide' : ''}`}
      aria-label={t('inspector.routesOf', { name: table.name })}
      onKeyDown={onGridKeys}
    >
      <thead>
        <tr>
          <th className="routes-destination">{t('routes.destination')}</th>
          {wide && <th className="routes-type">{t('routes.type')}</th>}
          <th className="routes-hop">{t('routes.nextHop')}</th>
          {wide && <th>{t('routes.remark')}</th>}
          <th className="routes-state">{t('routes.state')}</th>
          <th className="routes-end" aria-label={t('routes.actions')} />
        </tr>
      </thead>
      <tbody>
        {vpc.cidrs.map((cidr) => (
          <tr key={cidr} className="route-local">
            <td className="mono">{cidr}</td>
            {wide && <td>Local</td>}
            <td>Local</td>
            {wide && <td>{t('routes.localRemark')}</td>}
            <td className="route-state" title={t('routes.local')}>
              <IconLock size={12} aria-label={t('routes.local')} />
            </td>
            <td />
          </tr>
        ))}
        {routesOfTable(topology, table.id).map((route) => (
          <RouteRow key={route.id} route={route} choices={choices} used={used} wide={wide} />
        ))}
        {adding && <AddRoute table={table} choices={choices} wide={wide} onDone={onAdded} />}
      </tbody>
    </table>
  );
}

/** The same object for as long as its content is the same, so that the rows are not drawn again. */
function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value);
  if (sameRecord(steady, value)) return steady;
  setSteady(value);
  return value;
}
