import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { moveOnCanvas } from '../../../../shared/model/edits/move.ts';
import { addNote, updateNote } from '../../../../shared/model/edits/notes.ts';
import { removeRecords } from '../../../../shared/model/edits/remove.ts';
import { makeNewId } from '../../../../shared/model/ids.ts';
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts';
import type { Result } from '../../../../shared/model/problem.ts';
import type { Topology } from '../../../../shared/model/topology.ts';

const newId = makeNewId(() => 0.5);
const position = { x: 8, y: 16 };

function after(topology: Topology, result: Result<Patch | { readonly patch: Patch }>): Topology {
  if (!result.ok) throw new Error(result.problem.message);
  return applyPatch(topology, 'patch' in result.value ? result.value.patch : result.value);
}

const noted = (): Topology =>
  after(twoRegions(), addNote(twoRegions(), newId, { text: 'x', position, about: { type: 'vpcs', id: 'vpc-gz' } }));
const only = (topology: Topology) => [...topology.notes.values()][0]!;

test('a note is put where it is wanted, about what it is about', () => {
  expect(only(noted())).toMatchObject({ text: 'x', position, about: { type: 'vpcs', id: 'vpc-gz' } });
});

test('a note is typed over, may be empty, and can be set free', () => {
  const { id } = only(noted());
  expect(only(after(noted(), updateNote(noted(), id, { text: '' }))).text).toBe('');
  const free = only(after(noted(), updateNote(noted(), id, { about: undefined })));
  expect(free).toMatchObject({ text: 'x' });
  expect(free).not.toHaveProperty('about');
});

test('a note outlives what it is about', () => {
  const topology = after(noted(), removeRecords(noted(), [{ type: 'vpcs', id: 'vpc-gz' }]));
  expect(only(topology)).toMatchObject({ text: 'x' });
  expect(only(topology)).not.toHaveProperty('about');
});

test('cards and notes move together', () => {
  const moves = { vpcs: new Map([['vpc-gz', position]]), notes: new Map([[only(noted()).id, { x: 1, y: 2 }]]) };
  const topology = after(noted(), moveOnCanvas(noted(), moves));
  expect(topology.vpcs.get('vpc-gz')!.position).toEqual(position);
  expect(only(topology).position).toEqual({ x: 1, y: 2 });
});

test.each<[string, () => Result<unknown>]>([
  [
    'a note about what is not there',
    () => addNote(twoRegions(), newId, { text: '', position, about: { type: 'vpcs', id: 'gone' } }),
  ],
  ['a change of what is not there', () => updateNote(twoRegions(), 'gone', { text: '' })],
  [
    'tying to what is not there',
    () => updateNote(noted(), only(noted()).id, { about: { type: 'peerings', id: 'gone' } }),
  ],
  [
    'moving a card that is not there',
    () => moveOnCanvas(twoRegions(), { vpcs: new Map([['gone', position]]), notes: new Map() }),
  ],
  [
    'moving a note that is not there',
    () => moveOnCanvas(twoRegions(), { vpcs: new Map(), notes: new Map([['gone', position]]) }),
  ],
])('refuses %s', (_, edit) => {
  expect(edit()).toMatchObject({ ok: false, problem: { code: 'unknown-record' } });
});
