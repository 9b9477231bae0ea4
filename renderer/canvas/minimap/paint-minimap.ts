import type { Box } from '../boxes.ts';
import type { Emphasis } from '../project-to-flow.ts';
import { boundsOf } from '../routing/geometry.ts';
import type { Palette } from '../overview/palette.ts';
import type { Scene } from '../overview/scene.ts';

/** How the whole drawing lies in the little picture: `x` and `y` are the drawing's at its top left corner. */
export interface MinimapFit {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What is drawn, in canvas pixels. */
  readonly drawn: Box;
}

const padding = 5;
/** Among so many cards a failing one is no larger than the others. */
const crowd = 500;

/** The drawing in the middle of the picture, as large as it can be; null while there is nothing. */
export function minimapFit(scene: Scene, width: number, height: number): MinimapFit | null {
  if (scene.cards.length === 0) return null;
  const bounds = boundsOf([...scene.regions, ...scene.cards.map(({ box }) => box)]);
  const scale = Math.min((width - 2 * padding) / bounds.width, (height - 2 * padding) / bounds.height);
  return {
    x: bounds.x + bounds.width / 2 - width / scale / 2,
    y: bounds.y + bounds.height / 2 - height / scale / 2,
    scale,
    drawn: bounds,
  };
}

/** Regions and cards: chosen ones in the accent, failing ones in the colour of errors and a little larger. */
export function paintMinimap(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { x, y, scale }: MinimapFit,
  emphasis: Emphasis,
  palette: Palette,
): void {
  const put = (box: Box, colour: string, least: number): void => {
    const width = Math.max(least, box.width * scale);
    const height = Math.max(least, box.height * scale);
    context.fillStyle = colour;
    context.fillRect(
      (box.x + box.width / 2 - x) * scale - width / 2,
      (box.y + box.height / 2 - y) * scale - height / 2,
      width,
      height,
    );
  };
  for (const region of scene.regions) put(region, palette.regionBorder, 1);
  const last: (() => void)[] = [];
  for (const { id, box, severity } of scene.cards) {
    if (emphasis.selected.has(id)) last.push(() => put(box, palette.accent, 3));
    else if (severity === 'error')
      last.push(() => put(box, palette.severity.error, scene.cards.length > crowd ? 1 : 2.5));
    else put(box, palette.dot, 1);
  }
  for (const paint of last) paint();
}
