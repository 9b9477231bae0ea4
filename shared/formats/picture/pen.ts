/** How a text is set; sizes in canvas pixels. */
export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface ShapeStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  /** Lengths of strokes and gaps. */
  readonly dash?: readonly number[];
  readonly round?: boolean;
}

/** What a picture is drawn with: an SVG document and a bitmap both offer it, so a picture is drawn once. */
export interface Pen {
  rectangle(x: number, y: number, width: number, height: number, radius: number, style: ShapeStyle): void;
  /** `path` is the data of an SVG path, moved by `x` and `y`. */
  path(path: string, style: ShapeStyle, x?: number, y?: number): void;
  /** `y` is the baseline. */
  text(text: string, x: number, y: number, style: TextStyle): void;
  /** The width of a text, in canvas pixels. */
  measure(text: string, style: TextStyle): number;
  /** What follows up to `endGroup` belongs to the thing of this name. */
  beginGroup(name: string): void;
  endGroup(): void;
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function fitted(pen: Pen, text: string, width: number, style: TextStyle): string {
  if (pen.measure(text, style) <= width) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (pen.measure(`${text.slice(0, middle)}…`, style) <= width) fits = middle;
    else tooLong = middle;
  }
  const whole = text.slice(0, fits).replace(/[\uD800-\uDBFF]$/, ''); // never half a character
  return `${whole.trimEnd()}…`;
}
