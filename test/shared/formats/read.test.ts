import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { readProject } from '../../../shared/formats/project/read.ts';
import { requestFailure } from '../../../shared/ipc/contract.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';

type Json = Record<string, unknown>;
const good = (): Json & Record<string, Json[]> => JSON.parse(writeProject(twoRegions())) as never;

/** The document with one value changed, at a path such as `vpcs.0.cidrs`. */
function changed(path: string, value: unknown): string {
  const document: unknown = good();
  const keys = path.split('.');
  let at = document as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[keys.at(-1)!];
  else at[keys.at(-1)!] = value;
  return JSON.stringify(document);
}

test.each([
  ['', 'not-json', ''],
  ['[]', 'not-a-project', 'format'],
  ['null', 'not-a-project', 'format'],
  [changed('format', 'other'), 'not-a-project', 'format'],
  [changed('version', undefined), 'no-version', 'version'],
  [changed('version', 2), 'newer-version', 'version'],
  [changed('version', 0.5), 'no-version', 'version'],
  [changed('name', 7), 'schema', 'name'],
  [changed('quotas', { 'peerings-per-vpc': 0 }), 'schema', 'quotas.peerings-per-vpc'],
  [changed('quotas', { 'peerings-per-vpc': 1.5 }), 'schema', 'quotas.peerings-per-vpc'],
  [changed('quotas', { 'Peerings per VPC': 5 }), 'schema', 'quotas["Peerings per VPC"]'],
  [changed('quotas', []), 'schema', 'quotas'],
  [changed('vpcs', undefined), 'missing-array', 'vpcs'],
  [changed('vpcs', {}), 'missing-array', 'vpcs'],
  [changed('vpcs.1', null), 'schema', 'vpcs[1]'],
  [changed('vpcs.0.cidrs', ['10.0.0.0/16', '10.0.0.0']), 'schema', 'vpcs[0].cidrs[1]'],
  [changed('vpcs.0.position', { x: 'left', y: 0 }), 'schema', 'vpcs[0].position.x'],
  [changed('vpcs.0.id', ''), 'schema', 'vpcs[0].id'],
  [changed('vpcs.0.account', 'nobody'), 'unknown-reference', 'vpcs[0].account'],
  [changed('vpcs.1.id', 'vpc-bj'), 'duplicate-id', 'vpcs[1].id'],
  [changed('subnets.0.vpc', 'vpc-none'), 'unknown-reference', 'subnets[0].vpc'],
  [changed('subnets.0.routeTable', 'rtb-b'), 'foreign-table', 'subnets[0].routeTable'],
  [changed('routes.0.nextHop', { type: 'teleport' }), 'schema', 'routes[0].nextHop.type'],
  [changed('routes.0.routeTable', 'rtb-none'), 'unknown-reference', 'routes[0].routeTable'],
  [changed('peerings.0.status', 'maybe'), 'schema', 'peerings[0].status'],
  [changed('peerings.0.bandwidthMbps', -1), 'schema', 'peerings[0].bandwidthMbps'],
  [changed('waivers', [{ finding: 'x', reason: 'y', until: 'soon' }]), 'schema', 'waivers[0].until'],
])('names the fault and its path: %.0s%s at %s', (text, code, path) => {
  const read = readProject(text);
  expect(read).toMatchObject({ ok: false, problem: { code, path } });
  if (!read.ok) expect(requestFailure.safeParse(read.problem).error).toBeUndefined(); // as it crosses to the window
  if (!read.ok) for (const words of [read.problem.message, read.problem.remedy]) expect(words).toMatch(/^\S.*\.$/s);
});

test('keys that it does not know are listed, at every depth, and not kept', () => {
  const document = good();
  document['author'] = 'me' as never;
  document['vpcs']![0]!['colour'] = 'red';
  document['routes']![0]!['nextHop'] = { type: 'peering', id: 'pcx-1', weight: 3 };
  const read = readProject(JSON.stringify(document));
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.ignored).toEqual(['author', 'vpcs[0].colour', 'routes[0].nextHop.weight']);
  expect(writeProject(read.value.topology)).toBe(writeProject(twoRegions()));
});

test('a peering or next hop that is not there is a matter for the rules, not for the reader', () => {
  expect(readProject(changed('peerings.0.accepter', 'vpc-none')).ok).toBe(true);
  expect(readProject(changed('routes.0.nextHop', { type: 'peering', id: 'pcx-none' })).ok).toBe(true);
});
