import type { Severity } from '../../../shared/rules/engine/finding.ts';
import type { Emphasis } from '../project-to-flow.ts';
import { clipped } from './clipped.ts';
import type { Context } from './painting.ts';
import type { Palette } from './palette.ts';
import type { SceneCard } from './scene.ts';

/** On the screen, in pixels: a narrower card is a dot, a wider one has its name. */
const dotBelow = 9;
const nameFrom = 34;
/** Canvas pixels to a pixel of the screen from where a mounted card shows all of itself. */
const nearPixel = 2;

/** A card as far as there is room: a dot, a box, a box with a name; what is found in it by colour and shape. */
export function paintCard(
  context: Context,
  card: SceneCard,
  palette: Palette,
  pixel: number,
  emphasis: Emphasis,
): void {
  const { box, severity, shade, external } = card;
  const onScreen = box.width / pixel;
  const selected = emphasis.selected.has(card.id);
  if (onScreen < dotBelow) {
    paintDot(context, card, palette, pixel, selected);
    return;
  }
  context.fillStyle = palette.card;
  context.fillRect(box.x, box.y, box.width, box.height);
  if (shade !== undefined) {
    context.fillStyle = palette.account[shade - 1]!;
    context.fillRect(box.x, box.y, Math.max(2 * pixel, 4), box.height);
  }
  const marked = severity === 'error' || severity === 'warning';
  context.strokeStyle = selected ? palette.accent : marked ? palette.severity[severity] : palette.cardBorder;
  context.lineWidth = (selected ? 2 : 1) * pixel;
  if (external) context.setLineDash([4 * pixel, 3 * pixel]);
  context.strokeRect(box.x, box.y, box.width, box.height);
  if (external) context.setLineDash([]);
  if (emphasis.pointedAt.has(card.id)) paintHalo(context, card, palette, pixel);
  const badge = marked ? Math.min(6 * pixel, box.width * 0.11) : 0;
  if (marked) paintSign(context, severity, box.x + box.width, box.y, badge, palette);
  if (onScreen >= nameFrom) paintName(context, card, palette, pixel, badge);
}

/** Name and blocks: where there is room, at the very places where the mounted card has them. */
function paintName(context: Context, card: SceneCard, palette: Palette, pixel: number, badge: number): void {
  const { box, name, cidrs } = card;
  const near = pixel <= nearPixel;
  const size = near ? 13 : Math.max(20, 9 * pixel);
  if (size > box.height) return;
  context.font = `600 ${size}px ${palette.font}`;
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  const left = near ? 32 : Math.max(14, 5 * pixel);
  const text = clipped(context, name, box.width - left - badge, size);
  context.fillText(text, box.x + left, box.y + (near ? 16.5 : Math.min(box.height / 2, Math.max(20, size))));
  if (!near) return;
  context.font = `500 12px ${palette.mono}`;
  cidrs.forEach((cidr, row) => {
    context.fillText(clipped(context, cidr, box.width - 20, 12), box.x + 11, box.y + 42 + row * 22);
  });
}

function paintDot(
  context: Context,
  { box, severity }: SceneCard,
  palette: Palette,
  pixel: number,
  selected: boolean,
): void {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  if (severity === 'error' || severity === 'warning') {
    paintSign(context, severity, x, y, Math.min(3.5 * pixel, Math.max(1.8 * pixel, box.width * 0.4)), palette);
  } else {
    const side = Math.max(3 * pixel, box.width * 0.6);
    context.fillStyle = palette.dot;
    context.fillRect(x - side / 2, y - side / 2, side, side);
  }
  if (!selected) return;
  context.strokeStyle = palette.accent;
  context.lineWidth = 2 * pixel;
  context.strokeRect(x - 5 * pixel, y - 5 * pixel, 10 * pixel, 10 * pixel);
}

function paintHalo(context: Context, { box, severity }: SceneCard, palette: Palette, pixel: number): void {
  context.strokeStyle = palette.severity[severity ?? 'info'];
  context.lineWidth = 2 * pixel;
  context.strokeRect(box.x - 3 * pixel, box.y - 3 * pixel, box.width + 6 * pixel, box.height + 6 * pixel);
}

/** Octagon and triangle, as the icons have them: a severity is told without its colour. */
function paintSign(
  context: Context,
  severity: Exclude<Severity, 'info'>,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): void {
  const corners = severity === 'error' ? 8 : 3;
  const turn = severity === 'error' ? Math.PI / 8 : -Math.PI / 2;
  const reach = severity === 'error' ? radius : radius * 1.25;
  context.beginPath();
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.closePath();
  context.fillStyle = palette.severity[severity];
  context.fill();
}
