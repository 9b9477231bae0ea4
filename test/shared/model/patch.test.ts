import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { readProject } from '../../../shared/formats/project/read.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { applyPatch, diffTopologies, findMisfit, invertPatch } from '../../../shared/model/patch.ts';
import { patchSchema } from '../../../shared/model/schema.ts';
import { emptyTopology, recordTypes, type Topology } from '../../../shared/model/topology.ts';
import { editSteps, randomEdit } from '../../fixtures/random-edits.ts';

test('after any edits the document is whole, and their inverses bring the first one back', () => {
  fc.assert(
    fc.property(fc.array(editSteps, { maxLength: 30 }), (steps) => {
      const first = twoRegions();
      let topology: Topology = first;
      const patches = [];
      for (const step of steps) {
        const patch = randomEdit(topology, step);
        if (!patch) continue;
        expect(findMisfit(topology, patch)).toBeUndefined();
        expect(patchSchema.safeParse(patch).error).toBeUndefined();
        const keys = patch.changes.map((change) => `${change.type} ${change.type === 'project' ? '' : change.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        const before = topology;
        topology = applyPatch(topology, patch);
        expect(applyPatch(topology, invertPatch(patch))).toEqual(before);
        patches.push(patch);
        const read = readProject(writeProject(topology));
        expect(read.ok ? null : read.problem).toBeNull();
      }
      expect(applyPatch(first, diffTopologies(first, topology))).toEqual(topology);
      for (const patch of patches.toReversed()) topology = applyPatch(topology, invertPatch(patch));
      expect(writeProject(topology)).toBe(writeProject(first));
    }),
    { numRuns: 200 },
  );
});

test('the same design gives the same bytes, in whatever order it was made', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(recordTypes.slice(), { minLength: recordTypes.length }),
      fc.boolean(),
      (order, back) => {
        const source = twoRegions();
        const shuffled = emptyTopology(source.meta);
        for (const type of order) {
          const entries = [...source[type]] as [string, object][];
          for (const [id, record] of back ? entries.toReversed() : entries) {
            const keys = Object.keys(record);
            const rekeyed = Object.fromEntries(
              (back ? keys.toReversed() : keys).map((key) => [key, (record as never)[key]]),
            );
            (shuffled[type] as unknown as Map<string, object>).set(id, rekeyed);
          }
        }
        expect(writeProject(shuffled)).toBe(writeProject(source));
      },
    ),
  );
});

test('a patch that was made for another state does not fit', () => {
  const topology = twoRegions();
  const vpc = topology.vpcs.get('vpc-gz')!;
  const change = { type: 'vpcs', id: 'vpc-gz', before: { ...vpc, name: 'Other' }, after: vpc } as const;
  expect(findMisfit(topology, { changes: [change] })).toBe(change);
});
