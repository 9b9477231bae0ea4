import { IPv4CidrRange } from 'ip-num';
import ipaddr from 'ipaddr.js';
import { overlapGroups } from '../../shared/net/overlap-groups.ts';
import { formatPrefix, type Prefix } from '../../shared/net/cidr.ts';
import { figure, timed } from './measure.ts';

/** Sizes at which comparing each with each still ends while somebody waits. */
const most = { 'ip-num': 400, 'ipaddr.js': 4000 };

/** What a script of one's own would do: compare every IPv4 block with every other, by two libraries, next to one sweep. */
export function pairwise(prefixes: readonly Prefix[]): Record<string, unknown> {
  const texts = prefixes.filter(({ family }) => family === 4).map(formatPrefix);
  return {
    'ip-num': compare(texts.slice(0, most['ip-num']), byIpNum),
    'ipaddr.js': compare(texts.slice(0, most['ipaddr.js']), byIpaddr),
    sweep: {
      blocks: texts.length,
      ms: figure(timed(() => overlapGroups(prefixes.map((prefix, owner) => ({ prefix, owner }))))),
    },
  };
}

function compare(texts: readonly string[], count: (texts: readonly string[]) => number): Record<string, number> {
  let overlaps = 0;
  const ms = timed(() => (overlaps = count(texts)));
  return { blocks: texts.length, overlaps, ms: figure(ms) };
}

function byIpNum(texts: readonly string[]): number {
  const ranges = texts.map((text) => IPv4CidrRange.fromCidr(text).toRangeSet());
  let overlaps = 0;
  for (let i = 0; i < ranges.length; i++) {
    for (let j = i + 1; j < ranges.length; j++) {
      const [a, b] = [ranges[i]!, ranges[j]!];
      if (a.isOverlapping(b) || a.contains(b) || b.contains(a) || a.isEquals(b)) overlaps++;
    }
  }
  return overlaps;
}

function byIpaddr(texts: readonly string[]): number {
  const blocks = texts.map((text) => ipaddr.IPv4.parseCIDR(text));
  let overlaps = 0;
  for (let i = 0; i < blocks.length; i++) {
    for (let j = i + 1; j < blocks.length; j++) {
      const [a, b] = [blocks[i]!, blocks[j]!];
      const length = Math.min(a[1], b[1]);
      if (a[0].match(b[0], length)) overlaps++;
    }
  }
  return overlaps;
}
