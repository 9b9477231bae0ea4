import type { Topology } from '../../shared/model/topology.ts';
import { parseAddress } from '../../shared/net/address.ts';
import { prefixAt, prefixContains, readCidr, type Prefix } from '../../shared/net/cidr.ts';
import { entriesOf, prefixesOf, searchedTypes, type SearchEntry } from './record-index.ts';

export interface Found {
  readonly entry: SearchEntry;
  /** For an address or block that was typed: the entry's block around it, or the one inside it. */
  readonly block?: { readonly cidr: string; readonly relation: 'around' | 'inside' };
}

export interface Search {
  readonly found: readonly Found[];
  /** How many more there are than were asked for. */
  readonly more: number;
}

/** Finds records by name, id, cloud id and block; for an address or a block, what lies around it, the closest first. */
export function searchRecords(topology: Topology, query: string, most: number): Search {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return { found: [], more: 0 };
  const prefix = prefixOf(wanted);
  const byText = ranked(topology, wanted);
  if (!prefix) return { found: byText.slice(0, most), more: Math.max(0, byText.length - most) };
  const byAddress = around(topology, prefix);
  const listed = new Set(byAddress.map(({ entry }) => entry));
  const all = [...byAddress, ...byText.filter(({ entry }) => !listed.has(entry))];
  return { found: all.slice(0, most), more: Math.max(0, all.length - most) };
}

function prefixOf(text: string): Prefix | null {
  const block = readCidr(text);
  if (block) return block.prefix;
  const address = parseAddress(text);
  return address === null ? null : prefixAt(address, typeof address === 'bigint' ? 128 : 32);
}

/** Whole names, then names that start so, then names with a word that does, then whatever holds it. */
function ranked(topology: Topology, wanted: string): Found[] {
  const ranks: Found[][] = [[], [], [], []];
  for (const type of searchedTypes) {
    for (const entry of entriesOf(topology, type)) {
      if (!entry.text.includes(wanted)) continue;
      const at = entry.key.indexOf(wanted);
      const starts = at === 0 || entry.id === wanted || entry.cidrs.includes(wanted);
      const rank = entry.key === wanted ? 0 : starts ? 1 : at > 0 && /[^\p{L}\p{N}]/u.test(entry.key[at - 1]!) ? 2 : 3;
      ranks[rank]!.push({ entry });
    }
  }
  return ranks.flat();
}

function around(topology: Topology, wanted: Prefix): Found[] {
  const outer: { found: Found; length: number }[] = [];
  const inner: { found: Found; length: number }[] = [];
  for (const type of searchedTypes) {
    const entries = entriesOf(topology, type);
    prefixesOf(entries).forEach((prefixes, at) => {
      for (let index = 0; index < prefixes.length; index++) {
        const prefix = prefixes[index]!;
        if (prefix.family !== wanted.family || prefix.last < wanted.first || prefix.first > wanted.last) continue;
        const entry = entries[at]!;
        const relation = prefixContains(prefix, wanted) ? 'around' : 'inside'; // blocks that meet are one in the other
        const hit = {
          found: { entry, block: { cidr: entry.cidrs[index]!, relation } as const },
          length: prefix.length,
        };
        (relation === 'around' ? outer : inner).push(hit);
      }
    });
  }
  outer.sort((a, b) => b.length - a.length);
  inner.sort((a, b) => a.length - b.length);
  return [...outer, ...inner].map(({ found }) => found);
}
