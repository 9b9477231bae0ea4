import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeRouteTable, updateRouteTable } from '../../../shared/model/edits/route-tables.ts';
import type { RouteTable } from '../../../shared/model/topology.ts';
import { commit } from '../../store/document.ts';

/** What can be done with a table that is not the default one. */
export function TableMenu({ table }: { readonly table: RouteTable }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={20}
          aria-label={t('inspector.tableMenu', { name: table.name })}
          title={t('inspector.tableMenu', { name: table.name })}
        >
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
  );
}
