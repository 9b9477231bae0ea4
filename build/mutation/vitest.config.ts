import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { MirrorFirst } from './mirror-first.ts';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/kernel/**', '**/formats/**'], // ask the machine's kernel for minutes, and what is not mutated
    isolate: false, // a mutant's tests load the engine once, not once per file
    setupFiles: ['build/mutation/seed.ts'],
    sequence: { sequencer: MirrorFirst },
    testTimeout: 20_000,
  },
});
