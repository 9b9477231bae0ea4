import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TypeCheck } from '../../build/mutation/type-check.ts';
import { mutated } from '../../build/mutation/survivors.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'shared/net/interval-set.ts');
const text = readFileSync(file, 'utf8');

test('takes what compiles, refuses what does not, and is not misled by what came before', () => {
  const types = new TypeCheck(path.join(root, 'shared/tsconfig.json'));
  expect(types.accepts(file, text)).toBe(true);
  expect(types.accepts(file, `${text}\nexport const wrong: number = 'text';`)).toBe(false);
  expect(types.accepts(file, `${text}\nexport const = 1;`)).toBe(false);
  expect(types.accepts(file, text)).toBe(true);
  const other = path.join(root, 'shared/net/prefix-table.ts');
  expect(types.accepts(other, readFileSync(other, 'utf8'))).toBe(true);
}, 60_000);

test('puts a mutant into its text, within a line and over several', () => {
  const source = 'first\nsecond line\nthird';
  const at = (line: number, column: number, endLine: number, endColumn: number) => ({
    id: '1',
    fileName: 'x.ts',
    mutatorName: '',
    status: 'Survived' as const,
    replacement: '{}',
    location: { start: { line, column }, end: { line: endLine, column: endColumn } },
  });
  expect(mutated(at(2, 1, 2, 7), source)).toBe('first\n{} line\nthird');
  expect(mutated(at(1, 3, 3, 2), source)).toBe('fi{}hird');
});
