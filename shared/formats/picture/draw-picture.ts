import type { Severity } from '../../rules/engine/finding.ts';
import { fitted, type Pen, type ShapeStyle, type TextStyle } from './pen.ts';
import {
  lineLooks,
  pictureFrame,
  type LineLook,
  type Picture,
  type PictureCard,
  type PictureColours,
  type PictureLine,
  type PictureNote,
  type PictureRegion,
} from './picture.ts';

/** Draws a picture whole: regions below, then lines, then cards, then the plates on the lines and the notes. */
export function drawPicture(picture: Picture, colours: PictureColours, pen: Pen): void {
  const frame = pictureFrame(picture);
  pen.rectangle(frame.x, frame.y, frame.width, frame.height, 0, { fill: colours.canvas });
  const title: TextStyle = { size: 20, colour: colours.text, bold: true };
  pen.text(fitted(pen, picture.title, frame.width - 64, title), frame.x + 32, frame.y + 38, title);
  const subtitle: TextStyle = { size: 12, colour: colours.text2 };
  pen.text(fitted(pen, picture.subtitle, frame.width - 64, subtitle), frame.x + 32, frame.y + 58, subtitle);
  for (const region of picture.regions) drawRegion(region, colours, pen);
  for (const line of picture.lines) drawLine(line, colours, pen);
  for (const card of picture.cards) drawCard(card, colours, pen);
  for (const line of picture.lines) drawPlate(line, colours, pen);
  for (const note of picture.notes) drawNote(note, colours, pen);
  drawLegend(picture, colours, pen, frame.x + 32, frame.y + frame.height - 24);
}

function drawRegion({ name, cloudName, box }: PictureRegion, colours: PictureColours, pen: Pen): void {
  pen.beginGroup(name);
  pen.rectangle(box.x, box.y, box.width, box.height, 12, { fill: colours.region, stroke: colours.regionBorder });
  const cloud: TextStyle = { size: 10.5, colour: colours.text3, mono: true, anchor: 'end' };
  const written = cloudName === name ? '' : cloudName;
  pen.text(written, box.x + box.width - 14, box.y + 18, cloud);
  const bold: TextStyle = { size: 11, colour: colours.text2, bold: true };
  pen.text(fitted(pen, name, box.width - 40 - pen.measure(written, cloud), bold), box.x + 14, box.y + 18, bold);
  pen.endGroup();
}

function drawCard(card: PictureCard, colours: PictureColours, pen: Pen): void {
  const { x, y, width, height } = card.box;
  const failing = card.severity === 'error';
  pen.beginGroup(card.name);
  pen.rectangle(x, y, width, height, 8, {
    fill: colours.card,
    stroke: failing ? colours.error : colours.border,
    width: failing ? 1.5 : 1,
    ...(card.external && { dash: [5, 3] }),
  });
  const mark = card.severity ? 20 : 0;
  if (card.severity) drawSeverity(card.severity, x + width - 24, y + 8, colours, pen);
  const bold: TextStyle = { size: 13, colour: colours.text, bold: true };
  const name = fitted(pen, card.name, width - 20 - mark, bold);
  pen.text(name, x + 10, y + 21, bold);
  const meta: TextStyle = { size: 11, colour: colours.text3 };
  const left = x + 18 + pen.measure(name, bold);
  const room = x + width - 10 - mark - left;
  if (room > 24) pen.text(fitted(pen, card.account, room, meta), left, y + 21, meta);
  let row = y + 32;
  const block: TextStyle = { size: 12, colour: colours.text, mono: true };
  const blocks = card.cidrs.length === 0 ? ['–'] : card.cidrs;
  for (const [index, cidr] of blocks.entries()) {
    const written = fitted(pen, cidr, width - 20, block);
    pen.text(written, x + 10, row + 14, block);
    const beside = width - 32 - pen.measure(written, block);
    if (index === 0 && beside > 24) {
      const right: TextStyle = { ...meta, anchor: 'end' };
      pen.text(fitted(pen, card.gateways.join(', '), beside, right), x + width - 10, row + 14, right);
    }
    row += 22;
  }
  if (card.rows.length > 0) pen.path(`M${x} ${row}h${width}`, { stroke: colours.rule, width: 1 });
  for (const line of card.rows) {
    const aside: TextStyle = { ...meta, anchor: 'end' };
    const end = x + width - 10 - (line.severity ? 18 : 0);
    if (line.severity) drawSeverity(line.severity, x + width - 23, row + 5, colours, pen, 13);
    const table = fitted(pen, line.aside, 72, aside);
    pen.text(table, end, row + 16, aside);
    const label: TextStyle = { size: 12, colour: colours.text };
    const word = fitted(pen, line.name, 72, label);
    pen.text(word, x + 10, row + 16, label);
    const from = x + 18 + Math.max(14, pen.measure(word, label));
    const address: TextStyle = { size: 12, colour: colours.text2, mono: true };
    pen.text(fitted(pen, line.address, end - pen.measure(table, aside) - 8 - from, address), from, row + 16, address);
    row += 24;
  }
  pen.endGroup();
}

const dashes: Readonly<Record<LineLook, readonly number[]>> = {
  active: [],
  planned: [7, 5],
  pending: [0.1, 5],
  inactive: [12, 4, 2, 4],
};

function lineStyle(look: LineLook, colour: string): ShapeStyle {
  return {
    stroke: colour,
    width: look === 'pending' ? 2.5 : 1.75,
    ...(look !== 'active' && { dash: dashes[look] }),
    round: look === 'pending',
  };
}

function drawLine({ name, look, severity, path }: PictureLine, colours: PictureColours, pen: Pen): void {
  pen.beginGroup(name);
  pen.path(path, { stroke: colours.canvas, width: 6 });
  pen.path(path, lineStyle(look, severity === 'error' ? colours.error : colours[look]));
  pen.endGroup();
}

function drawPlate(line: PictureLine, colours: PictureColours, pen: Pen): void {
  const { name, facts, look, severity, plate } = line;
  const bold: TextStyle = { size: 11, colour: colours.text, bold: true };
  const quiet: TextStyle = { size: 11, colour: colours.text3 };
  const mark = severity ? 17 : 0;
  const words = fitted(pen, name, 186 - mark, bold);
  const wide = pen.measure(words, bold);
  const beside = plate.stacked || facts === '' ? 0 : Math.max(0, 186 - mark - wide - 6);
  const second = facts === '' ? '' : fitted(pen, facts, plate.stacked ? 200 : beside, quiet);
  const below = plate.stacked && second !== '';
  const first = 18 + wide + mark;
  const width = 14 + (below ? Math.max(first, pen.measure(second, quiet)) : first + pen.measure(second, quiet) + 6);
  const height = below ? 38 : 22;
  const x = plate.at.x - width / 2;
  const y = plate.at.y - height / 2;
  const edge = severity === 'error' ? colours.error : severity === 'warning' ? colours.warning : colours.border;
  pen.beginGroup(`${name} ${facts}`.trim());
  pen.rectangle(x, y, width, height, 6, { fill: colours.card, stroke: edge, width: 1 });
  const dot: ShapeStyle = { stroke: colours[look], width: 2, ...(look === 'active' && { fill: colours.active }) };
  pen.path('M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z', dot, x + 12, y + 11);
  pen.text(words, x + 22, y + 15, bold);
  if (severity) drawSeverity(severity, x + 26 + wide, y + 5, colours, pen, 12);
  if (second !== '') pen.text(second, below ? x + 8 : x + 28 + wide + mark, below ? y + 31 : y + 15, quiet);
  pen.endGroup();
}

function drawNote({ text, box }: PictureNote, colours: PictureColours, pen: Pen): void {
  const style: TextStyle = { size: 12, colour: colours.text };
  pen.beginGroup(text.slice(0, 60));
  pen.rectangle(box.x, box.y, box.width, box.height, 4, { fill: colours.note, stroke: colours.noteBorder, width: 1 });
  const rows = Math.max(1, Math.floor((box.height - 12) / 16));
  const lines = wrapped(pen, text, box.width - 20, style);
  lines.slice(0, rows).forEach((line, index) => {
    const last = index === rows - 1 && lines.length > rows;
    pen.text(last ? fitted(pen, `${line}…`, box.width - 20, style) : line, box.x + 10, box.y + 19 + index * 16, style);
  });
  pen.endGroup();
}

/** A text in lines that fit: broken at blanks, and within what has none. */
function wrapped(pen: Pen, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const part of paragraph.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
      if (line !== '' && pen.measure((line + part).trimEnd(), style) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
    lines.push(line.trimEnd());
  }
  return lines.map((line) => fitted(pen, line, width, style));
}

const octagon = 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z';
const triangle = 'M8 1.5L15.5 14.5H0.5Z';
const disc = 'M1 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z';
const severitySigns: Readonly<Record<Severity, readonly [shape: string, sign: string]>> = {
  error: [octagon, 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8'],
  warning: [triangle, 'M8 6v3.6M8 12v.01'],
  info: [disc, 'M8 7.5v4M8 4.7v.01'],
};

function drawSeverity(severity: Severity, x: number, y: number, colours: PictureColours, pen: Pen, size = 16): void {
  const [shape, sign] = severitySigns[severity];
  const scaled = (path: string): string => scalePath(path, size / 16);
  pen.path(scaled(shape), { fill: colours[severity] }, x, y);
  pen.path(scaled(sign), { stroke: colours.card, width: (1.6 * size) / 16, round: true }, x, y);
}

/** The path with every length times `factor`; flags of arcs stay what they are. */
function scalePath(path: string, factor: number): string {
  return path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, rest: string) => {
    const numbers = rest.match(/-?\d*\.?\d+/g) ?? [];
    const lengths = numbers.map((number, index) =>
      command === 'a' && [2, 3, 4].includes(index % 7) ? number : String(Number(number) * factor),
    );
    return command + lengths.join(' ');
  });
}

function drawLegend({ legend }: Picture, colours: PictureColours, pen: Pen, left: number, y: number): void {
  const words: TextStyle = { size: 11, colour: colours.text2 };
  let x = left;
  for (const look of lineLooks) {
    pen.path(`M${x} ${y - 4}h28`, lineStyle(look, colours[look]));
    pen.text(legend[look], x + 34, y, words);
    x += 34 + pen.measure(legend[look], words) + 20;
  }
}
