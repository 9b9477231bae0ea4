import type { Context, Frame } from './painting.ts';
import type { Palette } from './palette.ts';

/** Canvas pixels from one dot to the next. */
const gap = 16;
/** The tile has so many pixels to a canvas pixel, so that the dot is round when it is looked at closely. */
const fine = 4;
/** Farther out the dots would be a grey haze. */
const leastScale = 0.5;

const tiles = new Map<string, OffscreenCanvas>();

/** Painted in so many strips, one a step. */
const strips = 10;

/** The dots of the ground, where they are far enough apart. */
export function* paintGrid(context: Context, { box, scale, density }: Frame, palette: Palette): Generator<void> {
  if (scale / density < leastScale) return;
  const pattern = context.createPattern(tileOf(palette.grid), 'repeat');
  if (!pattern) return;
  pattern.setTransform(new DOMMatrix([1 / fine, 0, 0, 1 / fine, 0, 0]));
  context.fillStyle = pattern;
  const height = box.height / strips;
  for (let strip = 0; strip < strips; strip++) {
    context.fillRect(box.x, box.y + strip * height, box.width, height);
    yield;
  }
}

function tileOf(colour: string): OffscreenCanvas {
  let tile = tiles.get(colour);
  if (!tile) {
    tile = new OffscreenCanvas(gap * fine, gap * fine);
    const context = tile.getContext('2d')!;
    context.fillStyle = colour;
    context.beginPath();
    context.arc((gap * fine) / 2, (gap * fine) / 2, fine * 0.6, 0, 2 * Math.PI);
    context.fill();
    tiles.set(colour, tile);
  }
  return tile;
}
