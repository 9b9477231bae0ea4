import type { AxisItem } from './matrix-axis.ts';

/** The measures of the matrix, as its style sheet has them, in pixels. */
export const measures = { row: 24, column: 28, band: 22, side: 232 } as const;

const letter = 6.4;

/** How high the head is: as the longest of the columns' names needs it, within limits. */
export function headHeight(columns: readonly AxisItem[]): number {
  let longest = 0;
  for (const { vpc, subnet } of columns) longest = Math.max(longest, (subnet ?? vpc).name.length);
  return measures.band + Math.round(Math.min(72, Math.max(26, 14 + longest * letter)));
}
