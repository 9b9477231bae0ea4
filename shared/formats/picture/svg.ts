import { drawPicture } from './draw-picture.ts';
import type { Pen, ShapeStyle, TextStyle } from './pen.ts';
import { pictureFrame, type Picture, type PictureColours } from './picture.ts';
import { xmlText } from './xml-text.ts';

const uiFont =
  "'Inter', 'Inter Variable', 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const monoFont = "'JetBrains Mono', 'Cascadia Mono', 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace";

/**
 * A picture as an SVG 1.1 document: shapes and text only, one unit a canvas pixel, so that it stays sharp at any size.
 * `measure` gives the width of a text as it will be set.
 */
export function writeSvg(picture: Picture, colours: PictureColours, measure: Pen['measure']): string {
  const { x, y, width, height } = pictureFrame(picture);
  const body: string[] = [];
  drawPicture(picture, colours, new SvgPen(body, measure));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img">`,
    `<title>${xmlText(picture.title)}</title>`,
    `<style>text{font-family:${uiFont};white-space:pre}.m{font-family:${monoFont}}.b{font-weight:600}</style>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

class SvgPen implements Pen {
  readonly measure: Pen['measure'];
  readonly #out: string[];

  constructor(out: string[], measure: Pen['measure']) {
    this.#out = out;
    this.measure = measure;
  }

  rectangle(x: number, y: number, width: number, height: number, radius: number, style: ShapeStyle): void {
    const corners = radius > 0 ? ` rx="${radius}"` : '';
    this.#out.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${corners}${look(style)}/>`,
    );
  }

  path(path: string, style: ShapeStyle, x = 0, y = 0): void {
    const move = x === 0 && y === 0 ? '' : ` transform="translate(${short(x)} ${short(y)})"`;
    this.#out.push(`<path d="${path}"${move}${look(style)}/>`);
  }

  /** The length is written down too: where the typeface is missing, its substitute keeps to the same room. */
  text(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return;
    const { size, colour, bold, mono, anchor } = style;
    const set = [bold && 'b', mono && 'm'].filter(Boolean).join(' ');
    const end = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
    this.#out.push(
      `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${colour}" textLength="${short(this.measure(text, style))}" lengthAdjust="spacingAndGlyphs"${set && ` class="${set}"`}${end}>${xmlText(text)}</text>`,
    );
  }

  beginGroup(name: string): void {
    this.#out.push(`<g><title>${xmlText(name)}</title>`);
  }

  endGroup(): void {
    this.#out.push('</g>');
  }
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function look({ fill, stroke, width, dash, round }: ShapeStyle): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${short(width ?? 1)}"`;
  const dashes = dash && dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` fill="${fill ?? 'none'}"${line}${dashes}${round ? ' stroke-linecap="round"' : ''}`;
}
