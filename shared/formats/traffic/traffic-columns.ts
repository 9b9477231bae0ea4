import { fail, ok, type Result } from '../../model/problem.ts';

/** What a monitoring file may hold of a peering, each in a column of its own. */
const trafficFields = ['time', 'peering', 'in', 'out', 'inPackets', 'outPackets', 'loss'] as const;
export type TrafficField = (typeof trafficFields)[number];

/** Where a field stands in a row (from 0), and what its numbers are to be multiplied with: bandwidth comes out in Mbps. */
interface Column {
  readonly at: number;
  readonly factor: number;
}

export type TrafficColumns = { readonly [F in 'time' | 'in' | 'out']: Column } & {
  readonly [F in 'peering' | 'inPackets' | 'outPackets' | 'loss']?: Column;
} & {
  /** How many columns the head has: what stands beyond them in a row belongs to none. */
  readonly width: number;
};

const names: Readonly<Record<TrafficField, readonly string[]>> = {
  time: ['time', 'timestamp', 'datetime', 'date', 'at', '时间', '日期', '采集时间', '统计时间'],
  peering: [
    'peering',
    'peeringid',
    'peeringconnection',
    'peeringconnectionid',
    'pcx',
    'id',
    '对等连接',
    '对等连接id',
    '实例id',
    '实例',
  ],
  in: ['in', 'inbound', 'ingress', 'inbandwidth', 'bandwidthin', 'intraffic', '入带宽', '入方向带宽', '内网入带宽'],
  out: [
    'out',
    'outbound',
    'egress',
    'outbandwidth',
    'bandwidthout',
    'outtraffic',
    '出带宽',
    '出方向带宽',
    '内网出带宽',
  ],
  inPackets: ['inpackets', 'packetsin', 'inpkt', 'inpkg', '入包量', '入方向包量'],
  outPackets: ['outpackets', 'packetsout', 'outpkt', 'outpkg', '出包量', '出方向包量'],
  loss: ['loss', 'packetloss', 'lossrate', 'packetlossrate', 'pkgdrop', '丢包率'],
};

const units: readonly (readonly [ending: string, factor: number])[] = [
  ['gbps', 1_000],
  ['gbit/s', 1_000],
  ['mbps', 1],
  ['mbit/s', 1],
  ['kbps', 0.001],
  ['kbit/s', 0.001],
  ['bps', 0.000_001],
  ['bit/s', 0.000_001],
  ['pps', 1],
  ['packets/s', 1],
  ['个/秒', 1],
  ['percent', 1],
  ['%', 1],
];

/**
 * Reads the head of a monitoring file: time, in and out bandwidth are needed; peering, packets and loss are taken when
 * there. A unit may follow a name (`in_kbps`, `入带宽(Mbps)`); without one, bandwidth is in Mbps. What is not known is
 * ignored and told. `line`: where the head stands, from 1.
 */
export function readTrafficHead(
  cells: readonly string[],
  line = 1,
): Result<{ readonly columns: TrafficColumns; readonly ignored: readonly string[] }> {
  const found = new Map<TrafficField, Column>();
  const ignored: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const { field, factor } = fieldOf(cell);
    if (field === undefined) {
      if (cell.trim() !== '') ignored.push(cell.trim());
    } else if (found.has(field)) {
      return fail({
        code: 'traffic-column-twice',
        path: `${line}:${at + 1}`,
        message: `"${cell.trim()}" and "${cells[found.get(field)!.at]!.trim()}" both are ${field}.`,
        remedy: 'Leave one of the two columns.',
        data: { first: cells[found.get(field)!.at]!.trim(), second: cell.trim() },
      });
    } else {
      found.set(field, { at, factor });
    }
  }
  const missing = (['time', 'in', 'out'] as const).filter((field) => !found.has(field));
  if (missing.length > 0) {
    return fail({
      code: 'traffic-columns',
      path: String(line),
      message: `Line ${line} does not name a column for: ${missing.join(', ')}.`,
      remedy: 'Name the columns, e.g. time,peering,in_mbps,out_mbps,in_packets,out_packets,loss.',
      data: { missing: missing.join(', '), line },
    });
  }
  return ok({ columns: { ...Object.fromEntries(found), width: cells.length } as TrafficColumns, ignored });
}

function fieldOf(head: string): { readonly field?: TrafficField; readonly factor: number } {
  const text = head
    .toLowerCase()
    .replace(/^\ufeff/, '')
    .replace(/[\s_\-()[\]（）"']+/g, '');
  for (const [ending, factor] of [...units, ['', 1] as const]) {
    if (!text.endsWith(ending)) continue;
    const name = text.slice(0, text.length - ending.length);
    const field = trafficFields.find((candidate) => names[candidate].includes(name));
    if (field) return { field, factor };
  }
  return { factor: 1 };
}
