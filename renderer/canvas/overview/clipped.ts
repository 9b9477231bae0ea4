import type { Context } from './painting.ts';

const widths = new Map<string, number>();
const mostWidths = 20_000;

/** As much of a text as there is room for of the letters' size. */
export function clipped(context: Context, text: string, room: number, size: number): string {
  const key = `${context.font.slice(context.font.indexOf('px'))}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= mostWidths) widths.clear();
    widths.set(key, (width = context.measureText(text).width / size));
  }
  if (width * size <= room) return text;
  let length = Math.min(text.length, Math.floor((text.length * room) / (width * size)));
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return length > 0 ? `${text.slice(0, length)}…` : '';
}
