import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VerdictGrid, worstCode } from '../../../../renderer/panels/reachability/verdict-grid.ts';
import { pairCodes } from '../../../../shared/reach/pair-block.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const some = fc.subarray(ids);
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('subnets' as const), ids: fc.shuffledSubarray(ids) }),
    fc.record({ kind: fc.constant('put' as const), from: some, to: some, seed: fc.nat(1000) }),
    fc.record({ kind: fc.constant('forget' as const), ids: some }),
  ),
  { maxLength: 30 },
);

test('cells, counts of rows and columns and totals are those of a plain table, whatever comes and goes', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const grid = new VerdictGrid();
      const plain = new Map<string, number>();
      let known: readonly string[] = [];
      for (const step of taken) {
        if (step.kind === 'subnets') {
          grid.setSubnets(step.ids);
          known = step.ids;
          for (const key of plain.keys()) if (!key.split(' ').every((id) => known.includes(id))) plain.delete(key);
        } else if (step.kind === 'put') {
          const block = new Uint8Array(step.from.length * step.to.length).map((_, i) => 1 + ((step.seed + i) % 7));
          grid.put(step.from, step.to, block);
          step.from.forEach((from, row) =>
            step.to.forEach((to, column) => {
              if (!known.includes(from) || !known.includes(to)) return;
              plain.set(`${from} ${to}`, block[row * step.to.length + column]!);
            }),
          );
        } else {
          grid.forget(step.ids);
          for (const key of plain.keys()) if (key.split(' ').some((id) => step.ids.includes(id))) plain.delete(key);
        }
      }
      for (const from of ids) for (const to of ids) expect(grid.codeOf(from, to)).toBe(plain.get(`${from} ${to}`) ?? 0);
      const codes = [...plain.values()];
      expect(grid.totals).toEqual(Array.from({ length: 8 }, (_, code) => codes.filter((one) => one === code).length));
      expect(grid.judged).toBe(codes.length);
      expect(grid.size).toBe(known.length ** 2);
      for (const id of known) {
        const row = known.map((to) => plain.get(`${id} ${to}`) ?? 0);
        const column = known.map((from) => plain.get(`${from} ${id}`) ?? 0);
        expect(grid.isOpen(id)).toBe(row.includes(0));
        for (let code = 1; code < 8; code++) {
          expect(grid.hasInRow(id, new Set([code]))).toBe(row.includes(code));
          expect(grid.hasInColumn(id, new Set([code]))).toBe(column.includes(code));
        }
      }
    }),
  );
});

test.each([
  [['reachable', 'partial'], 'partial'],
  [['partial', 'one-way'], 'one-way'],
  [['one-way', 'unreachable'], 'unreachable'],
  [['reachable', 'unknown'], 'unknown'],
  [['apart', 'reachable'], 'reachable'],
  [['apart', 'none'], 'apart'],
  [['none'], 'none'],
] as const)('the worst of %j is %s', (kinds, worst) => {
  const codeOf = (_: string, to: string): number => pairCodes[kinds[Number(to)]!];
  expect(worstCode(codeOf, ['from'], [...kinds.keys()].map(String))).toBe(pairCodes[worst]);
});

test('a block of which a pair is not judged has no worst one yet', () => {
  expect(worstCode((_, to) => (to === '0' ? pairCodes.unreachable : 0), ['from'], ['0', '1'])).toBe(0);
});
