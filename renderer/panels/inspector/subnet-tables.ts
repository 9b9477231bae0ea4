import { useTranslation } from 'react-i18next';
import { updateSubnet } from '../../../shared/model/edits/subnets.ts';
import type { Subnet } from '../../../shared/model/topology.ts';
import { commit, useDocument } from '../../store/document.ts';
import { tablesOfVpc } from '../../store/indexes.ts';

/** The choice of no table of its own; no id has a colon. */
const followsDefault = ':default';

/** The tables that a subnet can be put on, and its VPC's default, which it follows as long as it has none of its own. */
export function useSubnetTables(subnet: Subnet) {
  const { t } = useTranslation();
  const tables = tablesOfVpc(
    useDocument((document) => document.topology!),
    subnet.vpc,
  );
  const name = tables.find((table) => table.default)?.name ?? t('inspector.noDefaultTable');
  return {
    data: [
      { value: followsDefault, label: t('inspector.followsDefault', { name }) },
      ...tables.map((table) => ({ value: table.id, label: table.name })),
    ],
    value: subnet.routeTable ?? followsDefault,
    onChange: (value: string | null): void => {
      if (value === null) return;
      const routeTable = value === followsDefault ? undefined : value;
      commit('updateSubnet', (current) => updateSubnet(current, subnet.id, { routeTable }));
    },
  };
}
