import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeProject } from '../../shared/formats/project/write.ts';
import { happenToPeering } from '../../shared/model/edits/lifecycle.ts';
import { applyPatch, invertPatch } from '../../shared/model/patch.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { temporaryFolder } from '../electron/temporary-folder.ts';
import { checked, peerplanJson } from '../fixtures/command-line.ts';
import { happen, peeringTo, statusOf } from './peering-of-two-accounts.ts';

const now = '2026-11-01T08:00:00Z';
const topology = peeringTo('ours', 'p V W active');

describe('row 10: deleting a peering deletes the routes that name it', () => {
  test('deletion removes those routes with it, and undo brings all back', () => {
    const done = happenToPeering(topology, 'p', 'remove', tencentTce, now);
    if (!done.ok) throw new Error(done.problem.code);
    const gone = applyPatch(topology, done.value);
    expect([statusOf(gone), ...gone.routes.keys()]).toEqual(['gone', 'rc']);
    expect(writeProject(applyPatch(gone, invertPatch(done.value)))).toBe(writeProject(topology));
  });

  test('where the provider leaves them, they stay and are found as routes to nowhere', () => {
    const aws = providerProfiles.find(({ id }) => id === 'aws')!;
    const left = happen({ ...topology, meta: { ...topology.meta, provider: 'aws' } }, 'remove', now, aws);
    expect([...left.routes.keys()]).toEqual(['ra', 'rb', 'rc']);
    expect(checked(left, 'route-next-hop-missing').map(({ subjects }) => subjects[0]!.id)).toEqual(['ra', 'rb']);
  });

  test('the plan from the one to the other lists them', () => {
    const baseline = path.join(temporaryFolder(), 'before.json');
    writeFileSync(baseline, writeProject(topology));
    const plan = peerplanJson<{ steps: readonly { action: string; route?: { destination: string } }[] }>(
      ['plan', '-', '--baseline', baseline],
      happen(topology, 'remove', now),
    );
    expect(plan.steps.map(({ action, route }) => [action, route?.destination])).toEqual([
      ['remove-route', '10.0.0.0/16'],
      ['remove-route', '10.1.0.0/16'],
      ['delete-peering', undefined],
    ]);
  });
});
