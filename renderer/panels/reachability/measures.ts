import type { AxisItem } from './matrix-axis.ts';

/** The measures of the matrix, as its style sheet has them, in pixels. */
export const measures = { row: 24, column: 28, band: 22, side: 232 } as const;

const letter = 6.4;

/** What stands over a column: a VPC, a subnet, or both where the VPC's band is too narrow for its name. */
export function columnName(columns: readonly AxisItem[], index: number): string {
  const { vpc, subnet } = columns[index]!;
  if (!subnet) return vpc.name;
  const name = subnet.name || subnet.id;
  const alone = columns[index - 1]?.vpc !== vpc && columns[index + 1]?.vpc !== vpc;
  return alone ? `${vpc.name} · ${name}` : name;
}

/** How high the head is: as the longest of the columns' names needs it, within limits. */
export function headHeight(columns: readonly AxisItem[]): number {
  let longest = 0;
  for (let index = 0; index < columns.length; index++) {
    longest = Math.max(longest, columnName(columns, index).length);
  }
  return measures.band + Math.round(Math.min(84, Math.max(26, 14 + longest * letter)));
}
