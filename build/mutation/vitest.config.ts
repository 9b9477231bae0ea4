import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { MirrorFirst } from './mirror-first.ts';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/kernel/**'], // asks the machine's kernel, for minutes
    setupFiles: ['build/mutation/seed.ts'],
    sequence: { sequencer: MirrorFirst },
    testTimeout: 20_000,
  },
});
