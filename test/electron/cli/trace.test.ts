import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { sketch } from '../../fixtures/sketch.ts';

const entry = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');

function trace(design: string, provider: string, from: string, to: string): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'trace', '-', '--from', from, '--to', to], {
    encoding: 'utf8',
    input: writeProject(sketch(design, provider)),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

const azure = `
  vpc H r 10.0.0.0/16
  vpc A r 10.1.0.0/16
  vpc B r 10.2.0.0/16
  no-table H
  no-table A
  no-table B
  table ta A
  subnet nva H 10.0.1.0/24
  subnet a A 10.1.0.0/24 table=ta
  subnet b B 10.2.0.0/24
  peering p A H active
  peering q B H active requester=allowForwardedTraffic
  route ra ta 10.2.0.0/16 instance:10.0.1.4`;

test('the text of a trace tells system rows, appliances, losers and why, and who a reason speaks of', () => {
  expect(trace(azure, 'azure', 'a/10.1.0.4', 'b/10.2.0.4')).toEqual([
    'one-way (no-return-route)  a 10.1.0.4 -> b 10.2.0.4',
    '  there subnet a, table ta: forwarded',
    '          won:  10.2.0.0/16 -> instance 10.0.1.4, route ra',
    '          lost: 10.0.0.0/8 -> drop, system (less specific)',
    '          lost: 0.0.0.0/0 -> internet, system (less specific)',
    '        peering p: forwarded',
    '        subnet nva, appliance 10.0.1.4: forwarded',
    '          won:  10.2.0.0/16 -> peering q, system',
    '          lost: 10.0.0.0/8 -> drop, system (less specific)',
    '          lost: 0.0.0.0/0 -> internet, system (less specific)',
    '        peering q: forwarded',
    '        subnet b: delivered',
    '  back  subnet b: stopped (no-route)',
    '          won:  10.0.0.0/8 -> drop, system',
    '          lost: 0.0.0.0/0 -> internet, system (less specific)',
  ]);
  expect(trace(azure, 'azure', 'b/10.2.0.4', 'a/10.1.0.4').slice(0, 2)).toEqual([
    'unreachable (transit)  b 10.2.0.4 -> a 10.1.0.4',
    '  there subnet b: stopped (transit: H, A)',
  ]);
});

test('the text of a trace tells Local, routes that are off and gateways that are not drawn', () => {
  const design = `
    vpc V r 10.0.0.0/16
    subnet v V 10.0.1.0/24
    peering p V gone active
    route r1 rt-V 10.0.1.0/24 peering:p
    route r2 rt-V 10.0.0.0/8 peering:p off
    route r3 rt-V 0.0.0.0/0 internet`;
  expect(trace(design, 'aws', 'v/10.0.1.4', 'v/10.0.1.5').slice(0, 6)).toEqual([
    'reachable  v 10.0.1.4 -> v 10.0.1.5',
    '  there subnet v, table rt-V: forwarded',
    '          won:  10.0.0.0/16 -> Local, system',
    '          lost: 10.0.1.0/24 -> peering p, route r1 (Local wins)',
    '          lost: 10.0.0.0/8 -> peering p, route r2 (disabled)',
    '          lost: 0.0.0.0/0 -> internet, route r3 (less specific)',
  ]);
  expect(trace(design, 'aws', 'v/10.0.1.4', '8.8.8.8')).toEqual([
    'reachable  v 10.0.1.4 -> 8.8.8.8',
    '  there subnet v, table rt-V: forwarded',
    '          won:  0.0.0.0/0 -> internet, route r3',
    '        gateway that is not in the document: delivered',
    '  back  outside the document: forwarded',
    '        subnet v: delivered',
  ]);
});

test('a subnet of both families is asked in that of the other end', () => {
  const both = `
    vpc V r 10.0.0.0/16 2001:db8:0::/56
    vpc W r 10.1.0.0/16 2001:db8:1::/56
    subnet v V 10.0.1.0/24 2001:db8::/64
    subnet w W 10.1.1.0/24 2001:db8:1::/64
    peering p V W active
    route r1 rt-V 2001:db8:1::/56 peering:p
    route r2 rt-W 2001:db8::/56 peering:p`;
  expect(trace(both, 'aws', 'v', '2001:db8:1::5')[0]).toBe('reachable  v 2001:db8::1 -> 2001:db8:1::5');
  expect(trace(both, 'aws', '2001:db8::5', 'w')[0]).toBe('reachable  2001:db8::5 -> w 2001:db8:1::1');
});
