import { overlaps } from '../routing/box-index.ts';
import { clipped } from './clipped.ts';
import { paintCard } from './paint-card.ts';
import { paintGrid } from './paint-grid.ts';
import { paintLines } from './paint-lines.ts';
import type { Palette } from './palette.ts';
import type { Context, Frame, Painting } from './painting.ts';
import type { SceneRegion } from './scene.ts';

const cardsPerStep = 16;

/** Paints the part step by step, so that whoever runs it may stop for a frame in between. */
export function* paintScene(context: Context, painting: Painting, frame: Frame): Generator<void> {
  const { scene, emphasis, leftOut, moving, palette, titles } = painting;
  const { box, scale, density } = frame;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  yield;
  yield* paintGrid(context, frame, palette);
  const pixel = density / scale;
  const regions = scene.regions.filter((region) => overlaps(region, box));
  for (const region of regions) {
    paintRegion(context, region, palette, pixel);
    yield;
  }
  yield* paintLines(context, painting, frame, (id) => moving || !leftOut.has(id));
  let painted = 0;
  for (const card of scene.cards) {
    if (!overlaps(card.box, box) || leftOut.has(card.id)) continue;
    paintCard(context, card, palette, pixel, emphasis);
    if (++painted % cardsPerStep === 0) yield;
  }
  if (titles) for (const region of regions) paintTitle(context, region, palette, pixel);
}

function paintRegion(context: Context, { x, y, width, height }: SceneRegion, palette: Palette, pixel: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, 12);
  context.fillStyle = palette.region;
  context.fill();
  context.strokeStyle = palette.regionBorder;
  context.lineWidth = pixel;
  context.stroke();
}

/** A region's name in the size of the screen: in its head where that is high enough, else above it. */
function paintTitle(
  context: Context,
  { x, y, width, room, title }: SceneRegion,
  { quiet, canvas, font }: Palette,
  pixel: number,
): void {
  if (width / pixel < 48) return;
  const size = 12 * pixel;
  context.font = `600 ${size}px ${font}`;
  context.textBaseline = 'alphabetic';
  context.lineWidth = 3 * pixel;
  context.lineJoin = 'round';
  context.strokeStyle = canvas;
  context.fillStyle = quiet;
  const text = clipped(context, title, room - 8 * pixel, size);
  const bottom = 28 / pixel >= 18 ? y + 14 + size / 3 : y - 5 * pixel;
  context.strokeText(text, x + 4 * pixel, bottom);
  context.fillText(text, x + 4 * pixel, bottom);
}
