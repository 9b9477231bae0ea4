import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropSorted, inOrder, putSorted, sortById } from '../../../shared/reach/in-order.ts';

interface Item {
  readonly id: string;
  readonly turn: number;
}

const idOf = ({ id }: Item): string => id;
const ids = fc.constantFrom('a', 'aa', 'b', 'c', 'd1', 'd10', 'd2', 'z');
const someIds = fc.array(ids, { maxLength: 8 });

test('a list is sorted by id, in place', () => {
  fc.assert(
    fc.property(someIds, (drawn) => {
      const list = drawn.map((id, turn) => ({ id, turn }));
      sortById(list, idOf);
      expect(list.map(idOf)).toEqual([...drawn].sort());
      expect(new Set(list.map(({ turn }) => turn)).size).toBe(drawn.length);
    }),
  );
});

test('a list that is in order is not touched, so that equal ids stay as they were', () => {
  const list = ['a', 'a', 'b'].map((id, turn) => ({ id, turn }));
  let asked = 0;
  sortById(list, (item) => {
    asked++;
    return item.id;
  });
  expect(list.map(({ turn }) => turn)).toEqual([0, 1, 2]);
  expect(asked).toBe(4); // one pass
});

test('a map is in order when its keys are sorted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(ids), (drawn) => {
      const sorted = [...drawn].sort();
      expect(inOrder(new Map(drawn.map((id) => [id, 0])))).toBe(drawn.join() === sorted.join());
      expect(inOrder(new Map(sorted.map((id) => [id, 0])))).toBe(true);
    }),
  );
});

test('putting and dropping keep a list in order, with one item per id, as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, fc.boolean()), { maxLength: 30 }), (steps) => {
      const list: Item[] = [];
      const map = new Map<string, Item>();
      for (const [turn, [id, put]] of steps.entries()) {
        if (put) {
          putSorted(list, { id, turn }, idOf);
          map.set(id, { id, turn });
        } else {
          dropSorted(list, id, idOf);
          map.delete(id);
        }
        expect(list).toEqual([...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      }
    }),
  );
});
