import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from '../../shared/formats/project/write.ts';
import { measureDesign } from './design.ts';
import { generate, shapes, type Shape } from './generate.ts';
import { figure } from './measure.ts';

/** What the engine has to reach; every figure is a ratio of two that one run measured side by side. */
const limits = { checkToJsonParse: 2, overlapToSort: 3, growth: 1.5, checkToEdit: 100, memory: 6 } as const;
const sizes = [100, 1000, 10_000];

const [only, shape, count] = process.argv.slice(2);
const measured = only === 'design' ? measureDesign(shape as Shape, Number(count)) : measureAll();
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);

function measureAll(): Record<string, unknown> {
  const designs = shapes.flatMap((each) => sizes.map((size) => inOwnProcess(each, size)));
  const of = (each: Shape, size: number): Measured =>
    designs.find(({ shape: s, vpcs }) => s === each && vpcs === size)!;
  const memory = shapes.map((each) => memoryOf(each, 10_000));
  return {
    machine: { cpu: cpus()[0]!.model, cores: cpus().length, node: process.version },
    designs,
    memory,
    reached: shapes.map((each) => {
      const [thousand, tenThousand] = [of(each, 1000), of(each, 10_000)];
      const growth = figure(tenThousand.ms.check / 10 / thousand.ms.check);
      const { checkToJsonParse, overlapToSort } = tenThousand.ratios;
      const { checkToEditP95 } = thousand.ratios;
      return {
        shape: each,
        checkToJsonParse: { value: checkToJsonParse, atMost: limits.checkToJsonParse },
        overlapToSort: { value: overlapToSort, atMost: limits.overlapToSort },
        costPerVpcAt10000To1000: { value: growth, atMost: limits.growth },
        checkToEditP95At1000: { value: checkToEditP95, atLeast: limits.checkToEdit },
        checksInHeapOf: { value: memory.find((m) => m.shape === each)!.checkedInTimes, atMost: limits.memory },
      };
    }),
  };
}

interface Measured {
  readonly shape: Shape;
  readonly vpcs: number;
  readonly ms: { readonly check: number };
  readonly ratios: {
    readonly checkToJsonParse: number;
    readonly overlapToSort: number;
    readonly checkToEditP95: number;
  };
}

/** A design has a process to itself, so that none is measured on the garbage of another. */
function inOwnProcess(each: Shape, size: number): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=4096', import.meta.filename, 'design', each, String(size)],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${each} of ${size}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

/** The smallest heap, in documents, in which the document is read and checked; null when the widest is not enough. */
function memoryOf(each: Shape, size: number): { shape: Shape; checkedInTimes: number | null; peakRss: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'peerplan-bench-'));
  try {
    const file = join(folder, 'design.json');
    writeFileSync(file, writeProject(generate(each, size)));
    for (const times of [4, 5, 6, 8, 12]) {
      const heap = Math.ceil((statSync(file).size * times) / 2 ** 20);
      const script = join(import.meta.dirname, 'memory.ts');
      const { stdout, status } = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, script, file], {
        encoding: 'utf8',
      });
      if (status === 0) return { shape: each, checkedInTimes: times, ...(JSON.parse(stdout) as { peakRss: number }) };
    }
    return { shape: each, checkedInTimes: null, peakRss: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
