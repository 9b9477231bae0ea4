import type { Named } from './plan.ts';

/** How a record is called in a plan. */
export function named(record: { readonly name: string; readonly cloudId?: string } | undefined, id: string): Named {
  return { name: record && record.name !== '' ? record.name : id, id: record?.cloudId ?? id };
}
