import type { Topology, Vpc } from '../../shared/model/topology.ts';
import { hasInside, insideOf, regionOrder, type InsideType } from './tree-order.ts';

/** A line of the tree as it is shown: what it is about, how deep, and where among its siblings. */
export type TreeRow = {
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly position: number;
  readonly siblings: number;
  /** null: nothing to open. */
  readonly open: boolean | null;
  readonly name: string;
  readonly detail: string;
} & (
  | { readonly type: 'region'; readonly id: string; readonly vpcs: readonly string[] }
  | { readonly type: 'vpcs' | InsideType; readonly id: string }
);

export interface TreeView {
  /** Whether a line that can be opened is open. */
  readonly isOpen: (key: string, level: 1 | 2) => boolean;
  /** In lower case; empty: everything. */
  readonly filter: string;
  readonly regionName: (region: string) => string;
}

/** A VPC, and what of its inside shows; null: all of it, when it is open. */
interface ShownVpc {
  readonly vpc: Vpc;
  readonly inside: ReturnType<typeof insideOf> | null;
}

/** The lines that show: of a filtered tree only what matches, with the way to it open. */
export function treeRows(topology: Topology, { isOpen, filter, regionName }: TreeView): TreeRow[] {
  const matches = (...texts: readonly string[]): boolean => texts.some((text) => text.toLowerCase().includes(filter));
  const rows: TreeRow[] = [];
  const regions = regionOrder(topology)
    .map(({ region, vpcs }) => ({ region, name: regionName(region), all: vpcs, vpcs: shownVpcs(region, vpcs) }))
    .filter(({ vpcs }) => vpcs.length > 0);
  function shownVpcs(region: string, ids: readonly string[]): ShownVpc[] {
    const whole = filter === '' || matches(region, regionName(region));
    return ids.flatMap((id): ShownVpc[] => {
      const vpc = topology.vpcs.get(id)!;
      if (whole || matches(vpc.name, id, vpc.cloudId ?? '', ...vpc.cidrs)) return [{ vpc, inside: null }];
      const inside = insideOf(topology, id).filter(({ type, record }) =>
        matches(record.name, record.id, record.cloudId ?? '', detailOf(type, record)),
      );
      return inside.length > 0 ? [{ vpc, inside }] : [];
    });
  }
  regions.forEach(({ region, name, all, vpcs }, index) => {
    const key = `region ${region}`;
    const open = filter !== '' || isOpen(key, 1);
    const place = { position: index + 1, siblings: regions.length };
    rows.push({
      type: 'region',
      key,
      id: region,
      level: 1,
      ...place,
      open,
      name,
      detail: String(all.length),
      vpcs: all,
    });
    if (!open) return;
    vpcs.forEach(({ vpc, inside }, at) => {
      const vpcKey = `vpcs ${vpc.id}`;
      const opens = inside !== null || hasInside(topology, vpc.id);
      const vpcOpen = opens ? inside !== null || isOpen(vpcKey, 2) : null;
      const where = { position: at + 1, siblings: vpcs.length };
      const detail = vpc.cidrs[0] ?? '';
      rows.push({ type: 'vpcs', key: vpcKey, id: vpc.id, level: 2, ...where, open: vpcOpen, name: vpc.name, detail });
      if (!vpcOpen) return;
      const members = inside ?? insideOf(topology, vpc.id);
      members.forEach(({ type, record }, place) =>
        rows.push({
          type,
          key: `${type} ${record.id}`,
          id: record.id,
          level: 3,
          position: place + 1,
          siblings: members.length,
          open: null,
          name: record.name,
          detail: detailOf(type, record),
        }),
      );
    });
  });
  return rows;
}

function detailOf(type: InsideType, record: ReturnType<typeof insideOf>[number]['record']): string {
  if (type === 'subnets' && 'cidr' in record) return record.cidr ?? record.cidr6 ?? '';
  if (type === 'subnets' && 'cidr6' in record) return record.cidr6 ?? '';
  return type === 'gateways' && 'type' in record ? record.type : '';
}
