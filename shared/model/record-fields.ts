import type { Text } from '../rules/engine/finding.ts';
import { hopWords, kindWords, sameText, statusWords } from './record-words.ts';
import type { NextHop, Peering, Position, ProjectMeta, RecordOf, RecordType, RequirementEnd } from './topology.ts';

/** Finds a record by its id, as the design stands before or after a change; undefined when it is not there. */
export type Lookup = <T extends RecordType>(type: T, id: string) => RecordOf[T] | undefined;

/** How one field of a record is told. */
interface Field<R> {
  readonly field: string;
  /** What the field is called; null where the value says what it is. */
  readonly label: Text | null;
  /** The value in words; null when there is none. */
  readonly words: (record: R, lookup: Lookup) => Text | null;
  /** True for what only matters when it changes, such as the place on the canvas. */
  readonly onlyChanged?: boolean;
}

type Named = 'accounts' | 'vpcs' | 'subnets' | 'routeTables' | 'gateways' | 'peerings';

/** The name of a record by its id; the id itself when it has no name or is not there. */
export function nameBy(lookup: Lookup, type: Named, id: string): string {
  return lookup(type, id)?.name || id;
}

/** What a route's next hop is called: its peering or gateway by name, its address, else its type. */
function nextHopText({ type, id, ip }: NextHop, lookup: Lookup): Text {
  if (id !== undefined) return sameText(nameBy(lookup, type === 'peering' ? 'peerings' : 'gateways', id));
  return ip === undefined ? hopWords[type] : sameText(ip);
}

/** What an end of a requirement is called: a VPC or subnet by name, else its block. */
export function endText(end: RequirementEnd, lookup: Lookup): string {
  if ('cidr' in end) return end.cidr;
  return 'vpc' in end ? nameBy(lookup, 'vpcs', end.vpc) : nameBy(lookup, 'subnets', end.subnet);
}

/** The two ends of a peering: `VPC1 – VPC3`. */
export function endsText({ requester, accepter }: Peering, lookup: Lookup): string {
  return `${nameBy(lookup, 'vpcs', requester)} – ${nameBy(lookup, 'vpcs', accepter)}`;
}

const some = (text: string | undefined): Text | null => (text === undefined || text === '' ? null : sameText(text));
const list = (texts: readonly string[] | undefined): Text | null => some(texts?.join(', '));
const yes: Text = { en: 'yes', 'zh-CN': '是' };
const place = ({ x, y }: Position): Text => sameText(`${x}, ${y}`);
const label = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

const name = { field: 'name', label: label('name', '名称'), onlyChanged: true } as const;
const cloudId = { field: 'cloudId', label: label('cloud id', '云上 ID') } as const;
const notes = { field: 'notes', label: label('notes', '备注') } as const;
const cidr = { field: 'cidr', label: null } as const;
const position = { field: 'position', label: label('position', '位置'), onlyChanged: true } as const;

const trustWords: Readonly<Record<RecordOf['accounts']['trust'], Text>> = {
  own: { en: 'own', 'zh-CN': '自有' },
  trusted: { en: 'trusted', 'zh-CN': '可信' },
  unknown: { en: 'unknown', 'zh-CN': '未知' },
};

const expectWords: Readonly<Record<RecordOf['requirements']['expect'], Text>> = {
  connected: { en: 'must reach', 'zh-CN': '必须互通' },
  isolated: { en: 'must not reach', 'zh-CN': '必须隔离' },
};

function optionsText({ options }: Peering): Text | null {
  const on = (['requester', 'accepter'] as const).flatMap((end) =>
    Object.entries(options?.[end] ?? {}).map(([key, value]) => `${end}.${key} = ${String(value)}`),
  );
  return list(on);
}

/** The fields of each kind of record, in the order in which they are told; the ids of records and of homes are left out. */
export const recordFields: {
  readonly [T in RecordType]: readonly Field<RecordOf[T]>[];
} & { readonly project: readonly Field<ProjectMeta>[] } = {
  project: [
    { ...name, words: (meta) => some(meta.name) },
    { field: 'provider', label: label('provider', '云平台'), words: (meta) => some(meta.provider) },
    { field: 'currency', label: label('currency', '货币'), words: (meta) => some(meta.currency) },
    {
      field: 'quotas',
      label: label('own quotas', '自定义配额'),
      words: ({ quotas }) => list(Object.entries(quotas ?? {}).map(([key, value]) => `${key} = ${value}`)),
    },
  ],
  accounts: [
    { ...name, words: (account) => some(account.name) },
    { ...cloudId, words: (account) => some(account.cloudId) },
    { field: 'trust', label: label('trust', '信任'), words: ({ trust }) => trustWords[trust] },
  ],
  vpcs: [
    { ...name, words: (vpc) => some(vpc.name) },
    { ...cidr, words: ({ cidrs }) => list(cidrs) },
    { field: 'region', label: null, words: ({ region }) => some(region) },
    {
      field: 'account',
      label: label('account', '账号'),
      words: ({ account }, lookup) => some(account && nameBy(lookup, 'accounts', account)),
    },
    { field: 'external', label: label('external', '外部'), words: ({ external }) => (external ? yes : null) },
    { ...cloudId, words: (vpc) => some(vpc.cloudId) },
    { ...position, words: (vpc) => (vpc.position ? place(vpc.position) : null) },
    { ...notes, words: (vpc) => some(vpc.notes) },
  ],
  subnets: [
    { ...name, words: (subnet) => some(subnet.name) },
    { ...cidr, words: (subnet) => some(subnet.cidr) },
    { field: 'cidr6', label: null, words: ({ cidr6 }) => some(cidr6) },
    {
      field: 'routeTable',
      label: kindWords.routeTables,
      words: ({ routeTable }, lookup) => some(routeTable && nameBy(lookup, 'routeTables', routeTable)),
    },
    { field: 'zone', label: label('zone', '可用区'), words: ({ zone }) => some(zone) },
    { ...cloudId, words: (subnet) => some(subnet.cloudId) },
  ],
  routeTables: [
    { ...name, words: (table) => some(table.name) },
    { field: 'default', label: label('default', '默认'), words: (table) => (table.default ? yes : null) },
    { ...cloudId, words: (table) => some(table.cloudId) },
  ],
  routes: [
    { field: 'destination', label: null, words: ({ destination }) => sameText(destination), onlyChanged: true },
    { field: 'nextHop', label: null, words: ({ nextHop }, lookup) => nextHopText(nextHop, lookup) },
    {
      field: 'enabled',
      label: null,
      words: ({ enabled }) => (enabled === false ? label('off', '停用') : label('on', '启用')),
      onlyChanged: true,
    },
    { field: 'description', label: label('remark', '备注'), words: ({ description }) => some(description) },
  ],
  gateways: [
    { ...name, words: (gateway) => some(gateway.name) },
    { field: 'type', label: null, words: ({ type }) => hopWords[type] },
    { field: 'reaches', label: label('reaches', '可达网段'), words: ({ reaches }) => list(reaches) },
    { field: 'ip', label: label('address', '地址'), words: ({ ip }) => some(ip) },
    { ...cloudId, words: (gateway) => some(gateway.cloudId) },
  ],
  peerings: [
    { ...name, words: (peering) => some(peering.name) },
    { field: 'ends', label: null, words: (peering, lookup) => sameText(endsText(peering, lookup)) },
    { field: 'status', label: null, words: ({ status }) => statusWords[status] },
    {
      field: 'bandwidthMbps',
      label: null,
      words: ({ bandwidthMbps }) => some(bandwidthMbps === undefined ? undefined : `${bandwidthMbps} Mbps`),
    },
    { field: 'billing', label: label('billing', '计费'), words: ({ billing }) => some(billing) },
    { field: 'requestedAt', label: label('requested', '申请时间'), words: ({ requestedAt }) => some(requestedAt) },
    { field: 'options', label: label('options', '选项'), words: optionsText },
    { ...cloudId, words: (peering) => some(peering.cloudId) },
    { ...notes, words: (peering) => some(peering.notes) },
  ],
  requirements: [
    { field: 'ends', label: null, words: ({ from, to }, l) => sameText(`${endText(from, l)} → ${endText(to, l)}`) },
    { field: 'expect', label: null, words: ({ expect }) => expectWords[expect] },
    {
      field: 'demandMbps',
      label: label('demand', '带宽需求'),
      words: ({ demandMbps }) => some(demandMbps === undefined ? undefined : `${demandMbps} Mbps`),
    },
    { field: 'encrypted', label: label('encrypted', '加密'), words: ({ encrypted }) => (encrypted ? yes : null) },
    { field: 'note', label: label('note', '备注'), words: ({ note }) => some(note) },
  ],
  waivers: [
    { field: 'reason', label: label('reason', '理由'), words: ({ reason }) => some(reason) },
    { field: 'until', label: label('until', '截止'), words: ({ until }) => some(until) },
  ],
  notes: [
    { field: 'text', label: null, words: ({ text }) => some(text), onlyChanged: true },
    { ...position, words: (note) => place(note.position) },
  ],
};
