/** The measures of the matrix, as its style sheet has them, in pixels. */
export const measures = { row: 24, column: 28, head: 92, band: 22, side: 232 } as const;
