import type { RecordOf, Topology } from '../../shared/model/topology.ts';
import { readCidr, type Prefix } from '../../shared/net/cidr.ts';

/** The kinds of records that are found, in the order in which equally good ones are listed. */
export const searchedTypes = ['vpcs', 'subnets', 'peerings', 'routeTables', 'gateways', 'accounts'] as const;
export type SearchedType = (typeof searchedTypes)[number];

/** A record as the search sees it: what is matched is in lower case. */
export interface SearchEntry {
  readonly type: SearchedType;
  readonly id: string;
  readonly name: string;
  readonly cidrs: readonly string[];
  readonly key: string;
  /** Its name, ids and blocks, each on a line of its own. */
  readonly text: string;
}

type AnyRecord = RecordOf[SearchedType];

const cidrsOf: { readonly [T in SearchedType]: (record: RecordOf[T]) => readonly string[] } = {
  vpcs: ({ cidrs }) => cidrs,
  subnets: ({ cidr, cidr6 }) => [cidr, cidr6].filter((block) => block !== undefined),
  peerings: () => [],
  routeTables: () => [],
  gateways: ({ reaches }) => reaches ?? [],
  accounts: () => [],
};

const entries = new WeakMap<ReadonlyMap<string, unknown>, readonly SearchEntry[]>();
const prefixes = new WeakMap<readonly SearchEntry[], readonly (readonly Prefix[])[]>();

/** The entries of one kind, made when first asked for and again only after an edit of that kind. */
export function entriesOf(topology: Topology, type: SearchedType): readonly SearchEntry[] {
  const records = topology[type] as ReadonlyMap<string, AnyRecord>;
  let made = entries.get(records);
  if (!made) entries.set(records, (made = [...records.values()].map((record) => entryOf(type, record))));
  return made;
}

function entryOf(type: SearchedType, record: AnyRecord): SearchEntry {
  const { id, name, cloudId } = record;
  const cidrs = (cidrsOf[type] as (record: AnyRecord) => readonly string[])(record);
  const key = name.toLowerCase();
  const text = [key, id, cloudId ?? '', ...cidrs].join('\n').toLowerCase();
  return { type, id, name: name === '' ? id : name, cidrs, key, text };
}

/** The blocks of each entry of a list, read when first asked for. */
export function prefixesOf(list: readonly SearchEntry[]): readonly (readonly Prefix[])[] {
  let read = prefixes.get(list);
  if (!read) {
    read = list.map(({ cidrs }) => cidrs.flatMap((cidr) => readCidr(cidr)?.prefix ?? []));
    prefixes.set(list, read);
  }
  return read;
}
