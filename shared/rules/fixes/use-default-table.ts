import { addRouteTable, updateRouteTable } from '../../model/edits/route-tables.ts';
import type { Fix } from '../engine/finding.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { say, tableText } from './route-words.ts';

/** Makes a table of the VPC its default, so that its subnets have one; a new one where there is none. */
export const useDefaultTable: Fixer = ({ subjects }, context) => {
  const { facts, topology, newId } = context;
  const subnet = subjects.map(({ id }) => topology.subnets.get(id)).find((found) => found !== undefined);
  const vpc = subnet && facts.vpc(subnet.vpc);
  if (!vpc || vpc.defaultTable) return [];
  if (vpc.tables.length === 0) {
    const added = addRouteTable(topology, newId, { vpc: vpc.vpc.id, name: 'default' });
    const title = say((language) =>
      language === 'en' ? `Add a default route table to ${nameOf(vpc.vpc)}` : `为 ${nameOf(vpc.vpc)} 新建默认路由表`,
    );
    return added.ok ? [{ title, patch: added.value.patch }] : [];
  }
  return vpc.tables.flatMap(({ id }): Fix[] => {
    const changed = updateRouteTable(topology, id, { default: true });
    const title = say((language) => {
      const table = tableText(context, id, language);
      return language === 'en' ? `Make ${table} the default` : `将 ${table.trimEnd()} 设为默认路由表`;
    });
    return changed.ok ? [{ title, patch: changed.value }] : [];
  });
};
