import type { Severity } from '../../rules/engine/finding.ts';

/** A rectangle of the drawing, in canvas pixels. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureRegion {
  readonly id: string;
  readonly name: string;
  readonly cloudName: string;
  readonly box: PictureBox;
}

/** A line of a card: a subnet with its table, or a gateway with its kind. */
export interface PictureRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** What stands at its right end. */
  readonly aside: string;
  readonly severity?: Severity | undefined;
}

export interface PictureCard {
  readonly id: string;
  /** The id of the region that holds it. */
  readonly region: string;
  readonly name: string;
  readonly account: string;
  readonly external: boolean;
  readonly cidrs: readonly string[];
  /** What the gateways of the VPC are called. */
  readonly gateways: readonly string[];
  readonly rows: readonly PictureRow[];
  readonly severity?: Severity | undefined;
  readonly box: PictureBox;
}

export const lineLooks = ['active', 'planned', 'pending', 'inactive'] as const;
export type LineLook = (typeof lineLooks)[number];

export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** A peering: the corners of its line, the line as an SVG path, and the plate on it. */
export interface PictureLine {
  readonly id: string;
  /** Ids of cards. */
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly facts: string;
  readonly look: LineLook;
  readonly severity?: Severity | undefined;
  readonly points: readonly PicturePoint[];
  readonly path: string;
  readonly plate: { readonly at: PicturePoint; readonly stacked: boolean };
}

export interface PictureNote {
  readonly id: string;
  readonly text: string;
  readonly box: PictureBox;
}

/** A drawing, or a part of it, ready to be written in any format: every word in the language of the picture. */
export interface Picture {
  readonly title: string;
  /** Provider, counts, date: what stands beside the title. */
  readonly subtitle: string;
  readonly regions: readonly PictureRegion[];
  readonly cards: readonly PictureCard[];
  readonly lines: readonly PictureLine[];
  readonly notes: readonly PictureNote[];
  readonly legend: Readonly<Record<LineLook, string>>;
}

/** What colours mean in a picture; each `#rrggbb`. */
export interface PictureColours {
  readonly canvas: string;
  readonly region: string;
  readonly regionBorder: string;
  readonly card: string;
  readonly border: string;
  readonly rule: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly active: string;
  readonly planned: string;
  readonly pending: string;
  readonly inactive: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly note: string;
  readonly noteBorder: string;
}

const margin = 32;
const titleHeight = 44;
const legendHeight = 36;
/** Room for the title and the legend, however little is drawn. */
const narrowest = 480;
const widestPlate = 220;

/** What the picture covers, in canvas pixels: everything on it, a margin, room for the title above and the legend below. */
export function pictureFrame({ regions, cards, lines, notes }: Picture): PictureBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { box } of [...regions, ...cards, ...notes]) {
    take(box.x, box.y);
    take(box.x + box.width, box.y + box.height);
  }
  for (const { points, plate } of lines) {
    for (const { x, y } of points) take(x, y);
    take(plate.at.x - widestPlate / 2, plate.at.y - 20);
    take(plate.at.x + widestPlate / 2, plate.at.y + 20);
  }
  if (left === Infinity) return { x: 0, y: 0, width: narrowest, height: titleHeight + legendHeight + 2 * margin };
  const x = Math.floor(left - margin);
  const y = Math.floor(top - margin - titleHeight);
  const width = Math.max(narrowest, Math.ceil(right + margin) - x);
  return { x, y, width, height: Math.ceil(bottom + margin + legendHeight) - y };
}
