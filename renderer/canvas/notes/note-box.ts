import type { Note } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';

/** The measures of a note, as its style sheet has them, in canvas pixels. */
const noteWidth = 192;
const line = 16;
const around = 16;
const letters = 29;
const mostLines = 14;

/** The id of a note's node: apart from those of VPCs, which may be the same. */
export const noteNodeId = (id: string): string => `note:${id}`;

/** The note that a node stands for, if it is one. */
export function noteOfNode(nodeId: string): string | undefined {
  return nodeId.startsWith('note:') ? nodeId.slice('note:'.length) : undefined;
}

/** The box of a note, near enough to draw a line to it: its text grows it line by line. */
export function noteBox({ text, position }: Note): Box {
  const lines = text.split('\n').reduce((sum, row) => sum + Math.max(1, Math.ceil(widthOf(row) / letters)), 0);
  return { ...position, width: noteWidth, height: Math.min(mostLines, Math.max(2, lines)) * line + around };
}

/** In letters of the alphabet; an ideograph takes two. */
function widthOf(row: string): number {
  let width = 0;
  for (const letter of row) width += letter > '\u2e7f' ? 2 : 1;
  return width;
}
