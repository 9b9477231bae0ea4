import { removeRouteTable } from '../../model/edits/route-tables.ts';
import type { Fixer } from './fixer.ts';
import { say, tableText } from './route-words.ts';

/** Removes a table that no subnet uses, with its routes; the default one stays. */
export const removeTable: Fixer = ({ subjects }, context) => {
  const table = subjects.find(({ type }) => type === 'routeTables');
  const removed = table && removeRouteTable(context.topology, table.id);
  if (!removed?.ok) return [];
  const title = say((language) => {
    const text = tableText(context, table!.id, language).trimEnd();
    return language === 'en' ? `Remove ${text}` : `删除 ${text}`;
  });
  return [{ title, patch: removed.value }];
};
