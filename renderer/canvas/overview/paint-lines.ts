import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import type { Context, Frame, Painting } from './paint-scene.ts';
import { sceneLooks, type SceneLine, type SceneLook } from './scene.ts';

const linesPerStep = 200;
/** From so many lines on, a line is a hair: broader ones would be one stain. */
const crowd = 1000;
const dashes: Readonly<Record<SceneLook, readonly number[]>> = {
  active: [],
  error: [],
  planned: [7, 5],
  pending: [1.5, 4],
  inactive: [12, 4, 2, 4],
};

/** The lines of a scene look by look, those that carry nothing below, the chosen ones last. */
export function* paintLines(
  context: Context,
  { scene, emphasis, palette }: Painting,
  { box, scale, density }: Frame,
  wanted: (id: string) => boolean,
): Generator<void> {
  const pixel = density / scale;
  const crowded = scene.lines.length > crowd;
  const chosen: SceneLine[] = [];
  const looks = new Map<SceneLook, SceneLine[]>(sceneLooks.map((look) => [look, []]));
  for (const line of scene.lines) {
    if (!wanted(line.id) || !crosses(line.points, box)) continue;
    if (emphasis.selected.has(line.id) || emphasis.pointedAt.has(line.id)) chosen.push(line);
    else looks.get(line.look)!.push(line);
  }
  context.lineJoin = 'round';
  const width = crowded ? pixel : Math.max(1.25 * pixel, 1.75);
  for (const [look, lines] of looks) {
    context.strokeStyle = palette.look[look];
    context.lineWidth = look === 'error' ? Math.max(width, 1.5 * pixel) : width;
    context.setLineDash(dashes[look].map((length) => length * Math.max(pixel, crowded ? 0 : 1)));
    context.globalAlpha = crowded && look !== 'error' ? 0.45 : 1;
    for (let first = 0; first < lines.length; first += linesPerStep) {
      context.beginPath();
      for (const { points } of lines.slice(first, first + linesPerStep)) trace(context, points);
      context.stroke();
      yield;
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.strokeStyle = palette.accent;
  context.lineWidth = Math.max(2 * pixel, 2.5);
  for (const { points } of chosen) {
    context.beginPath();
    trace(context, points);
    context.stroke();
  }
}

function trace(context: Context, points: readonly Position[]): void {
  points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
}

/** False for a line that certainly lies outside. */
function crosses(points: readonly Position[], { x, y, width, height }: Box): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    if (point.x < left) left = point.x;
    if (point.x > right) right = point.x;
    if (point.y < top) top = point.y;
    if (point.y > bottom) bottom = point.y;
  }
  return right >= x && left <= x + width && bottom >= y && top <= y + height;
}
