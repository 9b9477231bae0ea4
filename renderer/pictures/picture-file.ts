import { drawPicture } from '../../shared/formats/picture/draw-picture.ts';
import { writeDrawio } from '../../shared/formats/picture/drawio.ts';
import { pictureFrame, type Picture, type PictureColours } from '../../shared/formats/picture/picture.ts';
import { writeSvg } from '../../shared/formats/picture/svg.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { CanvasPen, measureText } from './canvas-pen.ts';

export const pictureFormats = ['svg', 'png', 'drawio'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The largest bitmap that Chromium draws: pixels along one side, and in all. */
const longest = 16_384;
const most = 16_384 * 8_192;

interface PixelSize {
  readonly width: number;
  readonly height: number;
  readonly tooLarge: boolean;
}

/** How large the picture comes out as a bitmap, and whether it can be one. */
export function pixelSize(picture: Picture, scale: number): PixelSize {
  const frame = pictureFrame(picture);
  const width = Math.ceil(frame.width * scale);
  const height = Math.ceil(frame.height * scale);
  return { width, height, tooLarge: Math.max(width, height) > longest || width * height > most };
}

/** The picture as a file of the format. A bitmap must not be too large: see `pixelSize`. */
export async function pictureFile(
  picture: Picture,
  colours: PictureColours,
  format: PictureFormat,
  scale: number,
): Promise<Omit<RequestInput<'exports.file'>, 'fileName'>> {
  if (format === 'svg') {
    return { mediaType: 'image/svg+xml', encoding: 'utf8', content: writeSvg(picture, colours, measureText) };
  }
  if (format === 'drawio') {
    const content = writeDrawio(picture, colours, new Date().toISOString());
    return { mediaType: 'application/vnd.jgraph.mxfile', encoding: 'utf8', content };
  }
  return { mediaType: 'image/png', encoding: 'base64', content: await bitmap(picture, colours, scale) };
}

async function bitmap(picture: Picture, colours: PictureColours, scale: number): Promise<string> {
  await document.fonts.ready;
  const frame = pictureFrame(picture);
  const { width, height } = pixelSize(picture, scale);
  const canvas = new OffscreenCanvas(width, height);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error(`no bitmap of ${width} x ${height} pixels`);
  paint.scale(scale, scale);
  paint.translate(-frame.x, -frame.y);
  drawPicture(picture, colours, new CanvasPen(paint));
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}
