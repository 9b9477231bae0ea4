import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import { removeRouteTable, updateRouteTable } from '../../../shared/model/edits/route-tables.ts';
import type { RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { routesOfTable, subnetsOfVpc, tableOfSubnet } from '../../store/indexes.ts';
import { AddRoute } from './add-route.tsx';
import { RouteRow } from './route-row.tsx';
import { Section } from './section.tsx';

/** A route table as the provider's console shows it: the Local rows locked, then its routes. */
export function RouteTableSection({ table, vpc }: { readonly table: RouteTable; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [adding, setAdding] = useState(false);
  const users = subnetsOfVpc(topology, vpc.id).filter((subnet) => tableOfSubnet(topology, subnet)?.id === table.id);
  const note =
    users.length === 0
      ? t('inspector.unused')
      : t('inspector.usedBy', { subnets: users.map(({ name }) => name).join(', ') });
  return (
    <Section
      title={t('inspector.table', { name: table.name })}
      note={note}
      addLabel={t('inspector.addRoute', { table: table.name })}
      onAdd={() => setAdding(true)}
    >
      <div className="row">
        <TextField
          className="grow"
          aria-label={t('inspector.tableName', { name: table.name })}
          value={table.name}
          maxLength={200}
          onCommit={(name) =>
            name.trim() === ''
              ? ok(null)
              : commit('updateRouteTable', (current) => updateRouteTable(current, table.id, { name: name.trim() }))
          }
        />
        {table.default ? (
          <span className="quiet">{t('inspector.defaultTable')}</span>
        ) : (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('inspector.tableMenu', { name: table.name })}>
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() =>
                  commit('updateRouteTable', (current) => updateRouteTable(current, table.id, { default: true }))
                }
              >
                {t('inspector.makeDefault')}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => commit('remove', (current) => removeRouteTable(current, table.id))}>
                {t('inspector.removeTable')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <table className="routes" aria-label={t('inspector.routesOf', { name: table.name })}>
        <thead>
          <tr>
            <th>{t('routes.destination')}</th>
            <th>{t('routes.nextHop')}</th>
            <th aria-label={t('routes.state')} />
          </tr>
        </thead>
        <tbody>
          {vpc.cidrs.map((cidr) => (
            <tr key={cidr} className="route-local">
              <td className="mono">{cidr}</td>
              <td>Local</td>
              <td>
                <IconLock size={12} aria-label={t('routes.local')} />
              </td>
            </tr>
          ))}
          {routesOfTable(topology, table.id).map((route) => (
            <RouteRow key={route.id} route={route} vpc={vpc} />
          ))}
          {adding && <AddRoute table={table} vpc={vpc} onDone={() => setAdding(false)} />}
        </tbody>
      </table>
    </Section>
  );
}
