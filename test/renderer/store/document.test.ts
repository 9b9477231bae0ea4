import { beforeEach, expect, test, vi } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { updateVpc } from '../../../shared/model/edits/vpcs.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { fail, ok, type Result } from '../../../shared/model/problem.ts';

interface Sent {
  readonly revision: number;
  readonly label: string;
  readonly patch: Patch;
}

const host = vi.hoisted(() => ({ sent: [] as unknown[], down: false }));

vi.mock('../../../renderer/client.ts', () => ({
  client: {
    request: (name: string, input: { readonly revision: number }): Promise<Result<unknown>> => {
      if (name === 'projects.open') return Promise.resolve(ok({ document: writeProject(twoRegions()), revision: 7 }));
      if (host.down) {
        const problem = { code: 'host-unreachable', path: '', message: 'Gone.', remedy: 'Start it again.' };
        return Promise.resolve(fail(problem));
      }
      host.sent.push(input);
      return Promise.resolve(ok({ revision: input.revision + 1 }));
    },
  },
}));
vi.mock('../../../renderer/analysis/client.ts', () => ({
  analysis: { open: vi.fn(), patch: vi.fn(), close: vi.fn() },
}));

const { closeProject, commit, openProject, redo, undo, useDocument } =
  await import('../../../renderer/store/document.ts');
const { settled, useSaving } = await import('../../../renderer/store/saving.ts');
const { select, useSession } = await import('../../../renderer/store/session.ts');

const rename = (name: string) => commit('updateVpc', (topology) => updateVpc(topology, 'vpc-gz', { name }));
const nameOnScreen = () => useDocument.getState().topology?.vpcs.get('vpc-gz')?.name;
const sent = () => host.sent as Sent[];

beforeEach(async () => {
  vi.useFakeTimers();
  host.down = false;
  host.sent.length = 0;
  await openProject('prj-00000001');
});

test('an edit shows at once and goes to disk in order, each on the revision before it', async () => {
  rename('one');
  rename('two');
  expect(nameOnScreen()).toBe('two');
  expect(useSaving.getState().state).toBe('saving');
  await settled();
  expect(useSaving.getState().state).toBe('saved');
  expect(sent().map(({ revision, label }) => [revision, label])).toEqual([
    [7, 'updateVpc'],
    [8, 'updateVpc'],
  ]);
});

test('undo and redo are edits too, and typing the same again is none', async () => {
  rename('one');
  rename('one');
  undo();
  expect(nameOnScreen()).toBe('VPC1');
  redo();
  expect(nameOnScreen()).toBe('one');
  undo();
  rename('two');
  redo();
  expect(nameOnScreen()).toBe('two');
  await settled();
  expect(sent().map(({ label }) => label)).toEqual([
    'updateVpc',
    'undo:updateVpc',
    'redo:updateVpc',
    'undo:updateVpc',
    'updateVpc',
  ]);
});

test('an edit that is refused changes nothing and saves nothing', () => {
  const refused = commit('updateVpc', (topology) => updateVpc(topology, 'gone', { name: 'x' }));
  expect(refused.ok).toBe(false);
  expect(useDocument.getState().past).toEqual([]);
  expect(sent()).toEqual([]);
});

test('what is removed is not selected any more', () => {
  select([
    { type: 'vpcs', id: 'vpc-gz' },
    { type: 'vpcs', id: 'vpc-bj' },
  ]);
  commit('remove', (topology) => removeRecords(topology, [{ type: 'vpcs', id: 'vpc-gz' }]));
  expect(useSession.getState().selection).toEqual([{ type: 'vpcs', id: 'vpc-bj' }]);
});

test('a save that fails keeps the edit, says so, tries again by itself, and keeps the project open meanwhile', async () => {
  host.down = true;
  rename('one');
  await settled();
  rename('two');
  expect(nameOnScreen()).toBe('two');
  expect(useSaving.getState()).toMatchObject({ state: 'failed', problem: { code: 'host-unreachable' } });
  expect((await closeProject())?.code).toBe('host-unreachable');
  expect((await openProject('prj-00000002'))?.code).toBe('host-unreachable');
  expect(nameOnScreen()).toBe('two');

  host.down = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(useSaving.getState().state).toBe('saved');
  expect(sent().map(({ revision }) => revision)).toEqual([7, 8]);
  expect(await closeProject()).toBeNull();
  expect(useDocument.getState().projectId).toBeNull();
});
