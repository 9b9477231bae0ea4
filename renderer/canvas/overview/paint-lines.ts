import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import type { Palette } from './palette.ts';
import type { Context, Frame, Painting } from './painting.ts';
import { sceneLooks, type SceneLine, type SceneLook } from './scene.ts';
import { traceWithin } from './trace-within.ts';

const linesPerStep = 32;
/** From so many lines on, a line is a hair: broader ones would be one stain. */
const crowd = 1000;
/** How much of its colour a line has, by how many there are. */
const opacity = (lines: number): number => (lines > crowd ? 0.45 : lines > 120 ? 0.75 : 1);
const dashes: Readonly<Record<SceneLook, readonly number[]>> = {
  active: [],
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
  const rim = grown(box, 8 * pixel); // no line ends within the picture
  const crowded = scene.lines.length > crowd;
  const chosen: SceneLine[] = [];
  const groups = new Map<string, SceneLine[]>();
  for (const refused of [false, true]) for (const look of sceneLooks) groups.set(`${look} ${refused}`, []);
  const loaded: Record<'near' | 'full', SceneLine[]> = { near: [], full: [] };
  for (const line of scene.lines) {
    if (!wanted(line.id) || !crosses(line.points, box)) continue;
    if (line.load !== 'calm') loaded[line.load].push(line);
    if (emphasis.selected.has(line.id) || emphasis.pointedAt.has(line.id)) chosen.push(line);
    else groups.get(`${line.look} ${line.refused}`)!.push(line);
  }
  context.lineJoin = 'round';
  yield* paintLoads(context, loaded, rim, palette, pixel);
  const width = crowded ? pixel : Math.max(1.25 * pixel, 1.75);
  for (const lines of groups.values()) {
    if (lines.length === 0) continue;
    const { look, refused } = lines[0]!;
    context.strokeStyle = refused ? palette.severity.error : palette.look[look];
    context.lineWidth = refused ? Math.max(width, 1.5 * pixel) : width;
    const dash = dashes[look].map((length) => length * Math.max(pixel, crowded ? 0 : 1));
    const period = dash.reduce((sum, length) => sum + length, 0);
    context.setLineDash(dash);
    context.globalAlpha = refused ? 1 : opacity(scene.lines.length);
    for (let first = 0; first < lines.length; first += linesPerStep) {
      context.beginPath();
      for (const { points } of lines.slice(first, first + linesPerStep)) traceWithin(context, points, rim, period);
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
    traceWithin(context, points, rim, 0);
    context.stroke();
  }
}

/** A band below the lines whose traffic came near their cap, a broader one where it came up to it. */
function* paintLoads(
  context: Context,
  loaded: Readonly<Record<'near' | 'full', readonly SceneLine[]>>,
  rim: Box,
  { severity }: Palette,
  pixel: number,
): Generator<void> {
  for (const level of ['near', 'full'] as const) {
    if (loaded[level].length === 0) continue;
    context.strokeStyle = level === 'full' ? severity.error : severity.warning;
    context.lineWidth = level === 'full' ? Math.max(6 * pixel, 12) : Math.max(4 * pixel, 7);
    context.globalAlpha = 0.35;
    context.setLineDash([]);
    for (let first = 0; first < loaded[level].length; first += linesPerStep) {
      context.beginPath();
      for (const { points } of loaded[level].slice(first, first + linesPerStep)) traceWithin(context, points, rim, 0);
      context.stroke();
      yield;
    }
  }
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
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
