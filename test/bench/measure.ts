/** Milliseconds of one run of `work`, with the garbage of what came before collected first. */
export function timed(work: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The median of several runs, after one that does not count. */
export function median(work: () => unknown, runs = 5): number {
  work();
  return quantile(
    Array.from({ length: runs }, () => timed(work)),
    0.5,
  );
}

/** The value below which the share `part` of the samples lies. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

/** A figure as it is printed: three significant digits are what a run can tell. */
export function figure(value: number): number {
  return Number(value.toPrecision(3));
}
