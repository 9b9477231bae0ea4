import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const stored = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
});
export type StoredBounds = z.infer<typeof stored>;

/** Where the window was when it was last closed, if a screen still shows that place. */
export function readBounds(file: string): StoredBounds | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null; // the first start
  }
  const bounds = stored.safeParse(parseJson(text)).data;
  return bounds && isVisible(bounds, screen.getDisplayMatching(bounds).workArea) ? bounds : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // cut off while it was written: the window comes up where it would the first time
  }
}

function isVisible({ x, y, width }: Rectangle, area: Rectangle): boolean {
  return x + width > area.x + 80 && x < area.x + area.width - 80 && y >= area.y - 8 && y < area.y + area.height - 80;
}

export function rememberBounds(file: string, window: BrowserWindow): void {
  window.on('close', () => {
    const bounds: StoredBounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeFileSync(file, JSON.stringify(bounds));
  });
}
