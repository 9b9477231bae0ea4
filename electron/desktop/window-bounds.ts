import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileWhole } from '../services/write-file.ts';

const stored = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
});
type StoredBounds = z.infer<typeof stored>;

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
    return null; // not what this program wrote: the window comes up where it would the first time
  }
}

function isVisible({ x, y, width }: Rectangle, area: Rectangle): boolean {
  return x + width > area.x + 80 && x < area.x + area.width - 80 && y >= area.y - 8 && y < area.y + area.height - 80;
}

export function rememberBounds(file: string, window: BrowserWindow): void {
  window.on('close', () => {
    const bounds: StoredBounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeFileWhole(file, JSON.stringify(bounds)); // where it cannot be written the next start is merely at the default place
  });
}
