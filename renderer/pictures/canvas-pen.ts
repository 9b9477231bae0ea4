import type { Pen, ShapeStyle, TextStyle } from '../../shared/formats/picture/pen.ts';

/** Draws a picture on a bitmap, in the window's own typefaces. */
export class CanvasPen implements Pen {
  readonly #paint: OffscreenCanvasRenderingContext2D;

  constructor(paint: OffscreenCanvasRenderingContext2D) {
    this.#paint = paint;
  }

  rectangle(x: number, y: number, width: number, height: number, radius: number, style: ShapeStyle): void {
    const shape = new Path2D();
    shape.roundRect(x, y, width, height, radius);
    this.#draw(shape, style);
  }

  path(path: string, style: ShapeStyle, x = 0, y = 0): void {
    this.#paint.save();
    this.#paint.translate(x, y);
    this.#draw(new Path2D(path), style);
    this.#paint.restore();
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    this.#paint.font = fontOf(style);
    this.#paint.fillStyle = style.colour;
    this.#paint.textAlign = style.anchor === 'end' ? 'right' : style.anchor === 'middle' ? 'center' : 'left';
    this.#paint.fillText(text, x, y);
  }

  measure(text: string, style: TextStyle): number {
    return measureText(text, style);
  }

  beginGroup(): void {
    // a bitmap has no parts
  }

  endGroup(): void {
    // a bitmap has no parts
  }

  #draw(shape: Path2D, { fill, stroke, width, dash, round }: ShapeStyle): void {
    if (fill !== undefined) {
      this.#paint.fillStyle = fill;
      this.#paint.fill(shape);
    }
    if (stroke === undefined) return;
    this.#paint.strokeStyle = stroke;
    this.#paint.lineWidth = width ?? 1;
    this.#paint.lineCap = round ? 'round' : 'butt';
    this.#paint.setLineDash([...(dash ?? [])]);
    this.#paint.stroke(shape);
  }
}

const ruler = new OffscreenCanvas(1, 1).getContext('2d')!;
const faces = getComputedStyle(document.documentElement);

function fontOf({ size, bold, mono }: TextStyle): string {
  return `${bold ? 600 : 400} ${size}px ${faces.getPropertyValue(mono ? '--font-mono' : '--font-ui')}`;
}

/** The width of a text in the window's own typefaces. */
export function measureText(text: string, style: TextStyle): number {
  ruler.font = fontOf(style);
  return ruler.measureText(text).width;
}
