import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { TrafficService } from '../../electron/services/traffic.ts';
import { openDatabase } from '../../electron/storage/database.ts';
import { ProjectRepository } from '../../electron/storage/repository.ts';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { estimateCost, type DailyPeak } from '../../shared/plan/cost.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { buildFacts } from '../../shared/reach/live-facts.ts';
import type { Result } from '../../shared/model/problem.ts';
import { temporaryFolder } from '../electron/temporary-folder.ts';

const project = 'prj-00000001';
const head = 'time,peering,in_mbps,out_mbps,in_packets,out_packets,loss';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function open(file: string) {
  const opened = openDatabase(file);
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  const projects = new ProjectRepository(opened.connection, () => new Date(0));
  return { projects, traffic: new TrafficService(opened.connection, projects, () => new Date(0)), ...opened };
}

describe('row 15: traffic monitoring of cross-region peerings: in/out bandwidth, packets, loss', () => {
  test('a monitoring CSV is imported, kept, and its daily peaks feed the cost estimate', () => {
    const file = path.join(temporaryFolder(), 'peerplan.db');
    const topology = { ...twoRegions(), meta: { ...twoRegions().meta, pricePerMbpsDay: 2 } };
    const first = open(file);
    first.projects.create(project, topology);
    const { import: id } = value(first.traffic.begin({ project, file: 'november.csv' }));
    const rows = [
      head,
      '2026-11-01T00:05:00Z,PeerConn,3,1,100,90,0',
      '2026-11-01T12:00:00Z,PeerConn,2,6,50,400,0.5',
      '2026-11-02T09:00:00Z,pcx-1,4,2,10,10,0',
      '2026-11-02T25:00:00Z,pcx-1,9,9,10,10,0',
    ];
    expect(value(first.traffic.feed({ import: id, text: rows.join('\n'), last: true }))).toMatchObject({
      rows: 3,
      bad: 1,
      badRows: [{ line: 5, column: 1, reason: 'time' }],
    });
    first.connection.close();

    const again = open(file);
    const days = value(again.traffic.days({ project }));
    expect(days).toMatchObject([
      { peering: 'pcx-1', in: 3, out: 6, loss: 0.5 },
      { peering: 'pcx-1', in: 4, out: 2, loss: 0 },
    ]);
    const peaks = days.map(({ at, in: into, out }): DailyPeak => ({
      day: new Date(at).toISOString().slice(0, 10),
      mbps: Math.max(into, out),
    }));
    expect(estimateCost(buildFacts(topology, tencentTce), new Map([['pcx-1', peaks]]))).toMatchObject({
      monthly: 300, // (6 + 4) / 2 Mbps for 30 days at 2
      peerings: [{ basis: 'monitored', days: 2, mbps: 5 }],
    });
    again.connection.close();
  });
});
