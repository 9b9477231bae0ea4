import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { addGateway, updateGateway } from '../../../../shared/model/edits/gateways.ts';
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts';
import type { Result } from '../../../../shared/model/problem.ts';

const made = addGateway(twoRegions(), (prefix) => `${prefix}-1`, { vpc: 'vpc-gz', type: 'vpn' });
const topology = applyPatch(twoRegions(), made.ok ? made.value.patch : { changes: [] });
const after = (result: Result<Patch>) =>
  result.ok ? applyPatch(topology, result.value).gateways.get('gw-1') : result.problem;

test('a gateway takes its name, its type and the blocks behind it', () => {
  const changed = after(
    updateGateway(topology, 'gw-1', { name: 'HQ', type: 'direct-connect', reaches: ['10.200.0.0/16'] }),
  );
  expect(changed).toEqual({
    id: 'gw-1',
    vpc: 'vpc-gz',
    type: 'direct-connect',
    name: 'HQ',
    reaches: ['10.200.0.0/16'],
  });
  expect(after(updateGateway(topology, 'gw-1', { reaches: [] }))).not.toHaveProperty('reaches');
});

test('what is no block, stands twice or is gone is refused with its place', () => {
  expect(after(updateGateway(topology, 'gw-1', { reaches: ['10.200.0.0/16', '10.200.0.1/16'] }))).toMatchObject({
    code: 'cidr-not-canonical',
    path: 'reaches[1]',
  });
  expect(after(updateGateway(topology, 'gw-1', { reaches: ['10.0.0.0/8', '10.0.0.0/8'] }))).toMatchObject({
    code: 'cidr-twice',
  });
  expect(after(updateGateway(topology, 'gone', { name: 'x' }))).toMatchObject({ code: 'unknown-record' });
});
