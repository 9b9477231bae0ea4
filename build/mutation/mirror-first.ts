import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the tests that mirror the mutated file first: they are the quickest to kill it, and the first failure ends a run. */
export class MirrorFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = this.ctx.config.root;
    const mutated = this.ctx.config.related?.[0] ?? root;
    const mirror = path.join('test', path.relative(root, mutated)).replace(/\.ts$/, '.test.ts').split(path.sep);
    const distance = ({ moduleId }: TestSpecification): number => {
      const parts = path.relative(root, moduleId).split(path.sep);
      const fork = mirror.findIndex((part, i) => part !== parts[i]);
      return fork < 0 ? -mirror.length : -fork;
    };
    return (await super.sort(files)).sort((a, b) => distance(a) - distance(b));
  }
}
