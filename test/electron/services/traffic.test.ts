import { expect, test } from 'vitest';
import { TrafficReader, type BadRow } from '../../../electron/services/traffic-reader.ts';
import { TrafficService } from '../../../electron/services/traffic.ts';
import { openDatabase } from '../../../electron/storage/database.ts';
import { ProjectRepository } from '../../../electron/storage/repository.ts';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import type { TrafficSample } from '../../../shared/formats/traffic/traffic-row.ts';
import path from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

const head = 'time,peering,in_mbps,out_mbps,in_packets,out_packets,loss';
const noon = Date.UTC(2026, 10, 23, 12);

/** Reads a text cut into pieces at the given places. */
function readAll(text: string, cuts: readonly number[] = []) {
  const samples: TrafficSample[] = [];
  const bad: BadRow[] = [];
  const reader = new TrafficReader((name) => (name === 'gone' ? undefined : name || 'pcx-1'));
  const ends = [...cuts, text.length];
  let failed: string | undefined;
  ends.forEach((end, index) => {
    const piece = text.slice(ends[index - 1] ?? 0, end);
    const read = reader.read(
      piece,
      index === ends.length - 1,
      (one) => samples.push(one),
      (row) => bad.push(row),
    );
    if (!read.ok) failed ??= `${read.problem.code} ${read.problem.path}`;
  });
  return { samples, bad, failed, ignored: reader.ignored };
}

test('a file reads the same however it is cut', () => {
  const text = `\ufeff${head}\r\n2026-11-23 12:00:00,pcx-1,1.5,2,10,20,0.1%\r\n2026/11/23 12:05,"pcx-1",3,4,,,\r\n\r\n2026-11-23T12:10:00+08:00,pcx-2,5,6,1,1,0\r\n`;
  const whole = readAll(text);
  expect(whole.bad).toEqual([]);
  expect(whole.samples).toEqual([
    { peering: 'pcx-1', at: noon, in: 1.5, out: 2, inPackets: 10, outPackets: 20, loss: 0.1 },
    { peering: 'pcx-1', at: noon + 300_000, in: 3, out: 4, inPackets: null, outPackets: null, loss: null },
    { peering: 'pcx-2', at: noon + 600_000, in: 5, out: 6, inPackets: 1, outPackets: 1, loss: 0 },
  ]);
  for (let cut = 0; cut < text.length; cut++)
    expect(readAll(text, [cut, Math.min(text.length, cut + 7)])).toEqual(whole);
});

test('Chinese heads, units, other separators and unknown columns', () => {
  const { samples, ignored } = readAll(
    '时间;对等连接ID;入带宽(Kbps);出带宽（Mbps）;丢包率(%);备注\n1795435200;pcx-1;500;0.5;1;x',
  );
  expect(samples).toEqual([
    { peering: 'pcx-1', at: 1_795_435_200_000, in: 0.5, out: 0.5, inPackets: null, outPackets: null, loss: 1 },
  ]);
  expect(ignored).toEqual(['备注']);
});

test('rows that cannot be read are told by line, column and reason, and the others still count', () => {
  const { samples, bad } = readAll(
    [
      head,
      '2026-02-30 00:00,pcx-1,1,1,,,',
      '2026-11-23 00:00,gone,1,1,,,',
      '2026-11-23 00:00,pcx-1,-1,1,,,',
      '2026-11-23 00:00,pcx-1,1,many,,,',
      '2026-11-23 00:00,pcx-1,1,1,,,101',
      '2026-11-23 00:00,pcx-1',
      '2026-11-23 00:00,"pcx-1,1,1,,,',
      '2026-11-23 00:00,pcx-1,7,8,,,',
    ].join('\n'),
  );
  expect(bad.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [2, 1, 'time'],
    [3, 2, 'peering'],
    [4, 3, 'number'],
    [5, 4, 'number'],
    [6, 7, 'percent'],
    [7, 3, 'too-short'],
    [8, 3, 'too-short'],
  ]);
  expect(samples.map((sample) => sample.in)).toEqual([7]);
});

test('a file without the columns that are needed, or without lines, is refused as a whole', () => {
  expect(readAll('time,peering,in\n2026-11-23,pcx-1,1').failed).toBe('traffic-columns 1');
  expect(readAll('time,in,out,in_kbps\n').failed).toBe('traffic-column-twice 1:4');
  expect(readAll('x'.repeat(100_000), [70_000]).failed).toBe('traffic-no-lines 1');
  expect(readAll(`\n${'x'.repeat(100_000)}\n`).failed).toBe('traffic-no-lines 2');
  expect(readAll('\n\ntime,in\n').failed).toBe('traffic-columns 3');
  expect(readAll('').failed).toBe('traffic-empty ');
  expect(readAll('\ufeff').failed).toBe('traffic-empty ');
  expect(readAll(' \r\n\n').failed).toBe('traffic-empty ');
});

const good = '2026-11-23 12:00,pcx-1,1,2,,,';
const told = (text: string, cuts?: readonly number[]) => {
  const { samples, bad, failed } = readAll(text, cuts);
  return {
    bad: bad.map(({ line, column, reason, text: cell }) => [line, column, reason, cell]),
    count: samples.length,
    failed,
  };
};

test.each([
  ['a month that is none', '2026-13-01 00:00,pcx-1,1,1,,,', 1, 'time', '2026-13-01 00:00'],
  ['a year before any', '0000-01-01,pcx-1,1,1,,,', 1, 'time', '0000-01-01'],
  ['an hour that is none', '2026-11-23 24:00,pcx-1,1,1,,,', 1, 'time', '2026-11-23 24:00'],
  ['no time', ',pcx-1,1,1,,,', 1, 'time', ''],
  ['hexadecimal', '2026-11-23,pcx-1,0x10,1,,,', 3, 'number', '0x10'],
  ['no number', '2026-11-23,pcx-1,1,,,,', 4, 'number', ''],
  ['not a number', '2026-11-23,pcx-1,NaN,1,,,', 3, 'number', 'NaN'],
  ['more than any number', '2026-11-23,pcx-1,1e999,1,,,', 3, 'number', '1e999'],
  ['a decimal comma in a table of commas', '2026-11-23,pcx-1,1,5,2,5,0,1', 8, 'too-many', '1'],
  ['another delimiter than the head', '2026-11-23;pcx-1;1;1;;;', 1, 'time', '2026-11-23;pcx-1;1;1;;;'],
  ['a decimal comma in quotes', '2026-11-23,pcx-1,"1,5",1,,,', 3, 'number', '1,5'],
  ['text after a quote', '2026-11-23,pcx-1,"1"x,1,,,', 3, 'number', '1"x,1,,,'],
  ['no line of text', '\0\0\0', 1, 'time', '\0\0\0'],
  ['packets below 0', '2026-11-23,pcx-1,1,1,-1,,', 5, 'number', '-1'],
  ['loss below 0', '2026-11-23,pcx-1,1,1,,,-1%', 7, 'percent', '-1%'],
])('%s is told with its line and column, and the rows around it count', (_, row, column, reason, cell) => {
  const expected = { bad: [[3, column, reason, cell]], count: 2, failed: undefined };
  expect(told([head, good, row, good].join('\n'))).toEqual(expected);
  expect(told([head, good, row, good, ''].join('\r\n'))).toEqual(expected);
});

test('lines may end with carriage returns alone, and quotes may hold delimiters and quotes', () => {
  const text = [head, good, 'never,pcx-1,1,1,,,', '2026-11-23,"a ""b"", c",1,1,,,', good].join('\r');
  const expected = { bad: [[3, 1, 'time', 'never']], count: 3, failed: undefined };
  for (let cut = 0; cut < text.length; cut++) expect(told(text, [cut])).toEqual(expected);
  expect(readAll(text).samples[1]?.peering).toBe('a "b", c');
});

test.each(['\n', '\r\n', '\r'])('a huge line is given up by itself, however it is cut and ended: %j', (end) => {
  const text = [head, good, 'x'.repeat(200_000), 'never,pcx-1,1,1,,,', good].join(end);
  const expected = {
    bad: [
      [3, 1, 'too-long', ''],
      [4, 1, 'time', 'never'],
    ],
    count: 2,
    failed: undefined,
  };
  const afterIt = head.length + good.length + 200_000 + 2 * end.length;
  for (const cuts of [
    [],
    [90_000, 170_000],
    [afterIt],
    [150_000, afterIt],
    [150_000, afterIt + 1],
    [150_000, afterIt + 2],
  ])
    expect(told(text, cuts)).toEqual(expected);
  expect(told(`${head}${end}${'x'.repeat(100_000)}`, [80_000])).toMatchObject({
    bad: [[2, 1, 'too-long', '']],
    count: 0,
  });
});

function service() {
  const waiting: (() => void)[] = [];
  const sweepOnce = (): boolean => (waiting.shift()?.(), waiting.length > 0);
  const file = path.join(temporaryFolder(), 'peerplan.db');
  const open = () => {
    const opened = openDatabase(file);
    if (opened.kind !== 'ready') throw new Error(opened.detail);
    const projects = new ProjectRepository(opened.connection, () => new Date(noon));
    return {
      projects,
      traffic: new TrafficService(
        opened.connection,
        projects,
        () => new Date(noon),
        (work) => waiting.push(work),
      ),
      ...opened,
    };
  };
  const first = open();
  first.projects.create('prj-00000001', twoRegions());
  return { ...first, reopen: () => (first.connection.close(), open()), sweepOnce };
}

function value<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const project = 'prj-00000001';
const hours = (count: number, mbps: (hour: number) => number): string =>
  Array.from({ length: count }, (_, hour) => {
    const at = new Date(Date.UTC(2026, 10, 1) + hour * 3_600_000).toISOString();
    return `${at},PeerConn,${mbps(hour)},1,,,`;
  }).join('\n');

test('what was imported counts when it is complete: its days, its hours and its readings', () => {
  const { traffic } = service();
  const { import: id } = value(traffic.begin({ project, file: 'week.csv' }));
  value(traffic.feed({ import: id, text: `${head}\n${hours(24 * 7, (hour) => hour)}\n`, last: false }));
  expect(value(traffic.days({ project }))).toEqual([]);
  const done = value(traffic.feed({ import: id, text: 'never,PeerConn,1,1,,,', last: true }));
  expect(done).toMatchObject({ rows: 168, bad: 1, badRows: [{ line: 170, column: 1, text: 'never', reason: 'time' }] });
  const days = value(traffic.days({ project }));
  expect(days.map((day) => [day.peering, day.in])).toEqual(
    [23, 47, 71, 95, 119, 143, 167].map((mbps) => ['pcx-1', mbps]),
  );
  const from = Date.UTC(2026, 10, 1);
  expect(value(traffic.series({ project, peering: 'pcx-1', from, to: from + 7 * 86_400_000 }))).toHaveLength(168);
  expect(value(traffic.series({ project, peering: 'pcx-1', from, to: from + 7_200_000 })).map((at) => at.in)).toEqual([
    0, 1, 2,
  ]);
  expect(value(traffic.imports({ project }))).toMatchObject([{ id, file: 'week.csv', rows: 168, bad: 1 }]);

  const { import: second } = value(traffic.begin({ project, file: 'again.csv' }));
  value(traffic.feed({ import: second, text: `${head}\n${hours(24, () => 30)}`, last: true }));
  expect(value(traffic.days({ project }))[0]).toMatchObject({ in: 30 });
  value(traffic.remove({ project, import: second }));
  expect(value(traffic.days({ project }))[0]).toMatchObject({ in: 23 });
});

test('an import that is stopped, fails or is cut off by the end of the program leaves nothing behind', () => {
  const { traffic, connection, reopen, sweepOnce } = service();
  const left = (): unknown => connection.prepare('SELECT count(*) FROM traffic_samples').pluck().get();
  const stopped = value(traffic.begin({ project, file: 'a.csv' })).import;
  value(traffic.feed({ import: stopped, text: `${head}\n${hours(3, () => 1)}\n`, last: false }));
  expect(left()).toBe(3);
  traffic.cancel({ import: stopped });
  while (sweepOnce());
  expect(left()).toBe(0);
  expect(traffic.feed({ import: stopped, text: '', last: true })).toMatchObject({
    problem: { code: 'traffic-no-import' },
  });

  const wrong = value(traffic.begin({ project, file: 'b.csv' })).import;
  expect(traffic.feed({ import: wrong, text: `${head}\nx,y,z\n`, last: true })).toMatchObject({
    problem: { code: 'traffic-nothing', path: '2:1' },
  });

  const empty = value(traffic.begin({ project, file: 'head.csv' })).import;
  expect(traffic.feed({ import: empty, text: `${head}\n`, last: true })).toMatchObject({
    problem: { code: 'traffic-nothing', message: 'The file holds no readings.' },
  });

  const cut = value(traffic.begin({ project, file: 'c.csv' })).import;
  value(traffic.feed({ import: cut, text: `${head}\n${hours(3, () => 1)}\n`, last: false }));
  const again = reopen();
  while (sweepOnce());
  expect(again.connection.prepare('SELECT count(*) FROM traffic_imports').pluck().get()).toBe(0);
  expect(again.connection.prepare('SELECT count(*) FROM traffic_samples').pluck().get()).toBe(0);
});

test('a removed import is gone at once, and its rows are swept in slices, after the end of the program too', () => {
  const { traffic, connection, reopen, sweepOnce } = service();
  const count = (db: typeof connection, table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const from = Date.UTC(2026, 10, 1);
  const [big, kept] = [9_000, 3].map((rows) => {
    const id = value(traffic.begin({ project, file: `${rows}.csv` })).import;
    value(traffic.feed({ import: id, text: `${head}\n${hours(rows, () => rows)}`, last: true }));
    return id;
  });
  while (sweepOnce());
  value(traffic.remove({ project, import: big! }));
  expect(value(traffic.imports({ project })).map(({ id }) => id)).toEqual([kept]);
  expect(value(traffic.days({ project }))).toMatchObject([{ in: 3 }]);
  expect(value(traffic.series({ project, peering: 'pcx-1', from, to: from + 86_400_000 }))).toHaveLength(3);
  expect(traffic.remove({ project, import: big! })).toMatchObject({ problem: { code: 'traffic-no-import' } });

  expect(count(connection, 'traffic_samples')).toBe(9_003);
  expect(sweepOnce()).toBe(true);
  expect(count(connection, 'traffic_samples')).toBe(5_003);
  expect(connection.pragma('synchronous', { simple: true })).toBe(2); // FULL again, for edits
  const again = reopen();
  sweepOnce(); // what waited for the connection that is closed now
  while (sweepOnce());
  expect(count(again.connection, 'traffic_samples')).toBe(3);
  expect(count(again.connection, 'traffic_spans')).toBe(4);
  expect(count(again.connection, 'traffic_imports')).toBe(1);
  expect(value(again.traffic.days({ project }))).toMatchObject([{ in: 3 }]);
});

test('a removed project takes its records at once, its readings in slices after it, and a running import nothing more', () => {
  const { traffic, projects, connection, sweepOnce } = service();
  const count = (table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  while (sweepOnce());
  const { import: done } = value(traffic.begin({ project, file: 'done.csv' }));
  value(traffic.feed({ import: done, text: `${head}\n${hours(9_000, () => 1)}`, last: true }));
  const { import: running } = value(traffic.begin({ project, file: 'running.csv' }));
  value(traffic.feed({ import: running, text: `${head}\n${hours(3, () => 1)}\n`, last: false }));
  projects.create('prj-00000002', twoRegions());
  const { import: other } = value(traffic.begin({ project: 'prj-00000002', file: 'other.csv' }));
  value(traffic.feed({ import: other, text: `${head}\n${hours(2, () => 1)}`, last: true }));

  value(projects.remove(project));
  traffic.projectRemoved(project);
  expect(count('records')).toBe(
    [...connection.prepare("SELECT 1 FROM records WHERE project = 'prj-00000002'").all()].length,
  );
  expect(count('traffic_samples')).toBe(9_005);
  expect(value(traffic.days({ project }))).toEqual([]);
  expect(traffic.feed({ import: running, text: hours(1, () => 1), last: true })).toMatchObject({
    problem: { code: 'traffic-no-import' },
  });
  expect(sweepOnce()).toBe(true);
  expect(count('traffic_samples')).toBe(5_005);
  while (sweepOnce());
  expect([count('traffic_samples'), count('traffic_imports')]).toEqual([2, 1]);
  expect(value(traffic.imports({ project: 'prj-00000002' })).map(({ id }) => id)).toEqual([other]);
});

test('an import that is removed while it runs takes nothing more in', () => {
  const { traffic } = service();
  const { import: id } = value(traffic.begin({ project, file: 'a.csv' }));
  value(traffic.feed({ import: id, text: `${head}\n${hours(3, () => 1)}\n`, last: false }));
  value(traffic.remove({ project, import: id }));
  expect(traffic.feed({ import: id, text: '', last: true })).toMatchObject({ problem: { code: 'traffic-no-import' } });
  expect(value(traffic.imports({ project }))).toEqual([]);
});
