import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { readProject } from '../../../shared/formats/project/read.ts';
import { requestFailure } from '../../../shared/ipc/contract.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';

type Json = Record<string, unknown>;
const good = (): Json & Record<string, Json[]> => JSON.parse(writeProject(twoRegions())) as never;

/** The document with one value changed, at a path such as `vpcs.0.cidrs`. */
function changed(path: string, value: unknown, document: unknown = good()): string {
  const keys = path.split('.');
  let at = document as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[keys.at(-1)!];
  else at[keys.at(-1)!] = value;
  return JSON.stringify(document);
}

test.each([
  ['not-json', '', ''],
  ['not-a-project', 'format', '[]'],
  ['not-a-project', 'format', 'null'],
  ['not-a-project', 'format', changed('format', 'other')],
  ['no-version', 'version', changed('version', undefined)],
  ['newer-version', 'version', changed('version', 2)],
  ['no-version', 'version', changed('version', 0.5)],
  ['schema', 'name', changed('name', 7)],
  ['schema', 'quotas.peerings-per-vpc', changed('quotas', { 'peerings-per-vpc': 0 })],
  ['schema', 'quotas.peerings-per-vpc', changed('quotas', { 'peerings-per-vpc': 1.5 })],
  ['schema', 'quotas["Peerings per VPC"]', changed('quotas', { 'Peerings per VPC': 5 })],
  ['schema', 'quotas', changed('quotas', [])],
  ['missing-array', 'vpcs', changed('vpcs', undefined)],
  ['missing-array', 'vpcs', changed('vpcs', {})],
  ['schema', 'vpcs[1]', changed('vpcs.1', null)],
  ['schema', 'vpcs[0].cidrs[1]', changed('vpcs.0.cidrs', ['10.0.0.0/16', '10.0.0.0'])],
  ['schema', 'vpcs[0].position.x', changed('vpcs.0.position', { x: 'left', y: 0 })],
  ['schema', 'vpcs[0].id', changed('vpcs.0.id', '')],
  ['unknown-reference', 'vpcs[0].account', changed('vpcs.0.account', 'nobody')],
  ['duplicate-id', 'vpcs[1].id', changed('vpcs.1.id', 'vpc-bj')],
  ['unknown-reference', 'subnets[0].vpc', changed('subnets.0.vpc', 'vpc-none')],
  ['foreign-table', 'subnets[0].routeTable', changed('subnets.0.routeTable', 'rtb-b')],
  ['schema', 'routes[0].nextHop.type', changed('routes.0.nextHop', { type: 'teleport' })],
  ['unknown-reference', 'routes[0].routeTable', changed('routes.0.routeTable', 'rtb-none')],
  ['schema', 'peerings[0].status', changed('peerings.0.status', 'maybe')],
  ['schema', 'peerings[0].bandwidthMbps', changed('peerings.0.bandwidthMbps', -1)],
  ['schema', 'waivers[0].until', changed('waivers', [{ finding: 'x', reason: 'y', until: 'soon' }])],
])('names the fault and its path: %s at %s', (code, path, text) => {
  const read = readProject(text);
  expect(read).toMatchObject({ ok: false, problem: { code, path } });
  if (!read.ok) expect(requestFailure.safeParse(read.problem).error).toBeUndefined(); // as it crosses to the window
  if (!read.ok) for (const words of [read.problem.message, read.problem.remedy]) expect(words).toMatch(/^\S.*\.$/s);
});

test.each([
  ['requirements.0.from', undefined, 'requirements[0].from', 'It is missing.'],
  [
    'requirements.0.from',
    'vpc-gz',
    'requirements[0].from',
    '"vpc-gz" must hold one of "vpc", "subnet" and "cidr", and',
  ],
  ['requirements.0.from', {}, 'requirements[0].from', 'The object must hold one of'],
  ['requirements.0.from', { vpc: 'vpc-gz', subnet: 'subnet-a' }, 'requirements[0].from', 'The object must hold one of'],
  ['requirements.0.from', { vpc: 5, subnet: 'subnet-a' }, 'requirements[0].from', 'The object must hold one of'],
  ['requirements.0.from', { vpc: 5 }, 'requirements[0].from.vpc', '5 is not a string.'],
  ['requirements.0.from', { cidr: '10.0.0.0' }, 'requirements[0].from.cidr', '"10.0.0.0" is not a CIDR block such as'],
  ['requirements.0.expect', 'open', 'requirements[0].expect', '"open" is not one of connected, isolated.'],
  ['vpcs.0.name', undefined, 'vpcs[0].name', 'It is missing.'],
  ['vpcs.0.name', null, 'vpcs[0].name', 'null is not a string.'],
  ['vpcs.0.cidrs', {}, 'vpcs[0].cidrs', 'The object is not a list.'],
  ['vpcs.0.cidrs', Array(1001).fill('10.0.0.0/16'), 'vpcs[0].cidrs', 'The list has more than 1,000 blocks.'],
  ['vpcs.0.name', 'n'.repeat(201), 'vpcs[0].name', /^"n{59}…" is longer than 200 characters\.$/],
  ['vpcs.0.region', 'a\n\u202eb\ud800'.repeat(60), 'vpcs[0].region', /^"(a\\n\\u\{202e\}b�)+/],
  ['peerings.0.bandwidthMbps', 0, 'peerings[0].bandwidthMbps', '0 is not above 0.'],
  ['quotas', { 'a b': 1 }, 'quotas["a b"]', '"a b" is not a quota key such as peerings-per-vpc.'],
])('says what is wrong with %s, case %#', (at, value, path, message) => {
  const requirement = { id: 'req-1', from: { vpc: 'vpc-gz' }, to: { vpc: 'vpc-bj' }, expect: 'connected' };
  const read = readProject(changed(at, value, { ...good(), requirements: [requirement] }));
  if (read.ok) throw new Error('was read');
  expect(read.problem).toMatchObject({ code: 'schema', path });
  if (typeof message === 'string') expect(read.problem.message.slice(0, message.length)).toBe(message);
  else expect(read.problem.message).toMatch(message);
});

test('a number beyond all numbers is out of range', () => {
  const text = changed('vpcs.0.position', { x: 0, y: 0 }).replace('"x":0', '"x":1e999');
  expect(readProject(text)).toMatchObject({
    problem: { path: 'vpcs[0].position.x', message: 'The number is out of range.' },
  });
});

test('keys that it does not know are listed, at every depth, and not kept', () => {
  const document = good();
  document['author'] = 'me' as never;
  document['vpcs']![0]!['colour'] = 'red';
  document['routes']![0]!['nextHop'] = { type: 'peering', id: 'pcx-1', weight: 3 };
  document['requirements'] = [
    { id: 'r', from: { vpc: 'vpc-gz', 'a.b': 1 }, to: { vpc: 'vpc-bj' }, expect: 'connected' },
  ];
  const read = readProject(JSON.stringify(document));
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.ignored).toEqual([
    'author',
    'vpcs[0].colour',
    'routes[0].nextHop.weight',
    'requirements[0].from["a.b"]',
  ]);
  expect(writeProject({ ...read.value.topology, requirements: new Map() })).toBe(writeProject(twoRegions()));
});

test('a peering or next hop that is not there is a matter for the rules, not for the reader', () => {
  expect(readProject(changed('peerings.0.accepter', 'vpc-none')).ok).toBe(true);
  expect(readProject(changed('routes.0.nextHop', { type: 'peering', id: 'pcx-none' })).ok).toBe(true);
});
