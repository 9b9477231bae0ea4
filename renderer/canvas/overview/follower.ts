import { boxInView, holds, type FlowView } from '../in-view.ts';
import type { Context, Frame } from './painting.ts';

/** How much wider and higher than the view the picture is, so that panning finds it painted. */
const surplus = 1.5;
/** Of a frame, what painting may take. */
const budget = 6;
/** How far the picture may be stretched before it is painted anew while the zoom still changes. */
const stretch = 1.25;
const rest = 90;

/**
 * Keeps a canvas element under a view that moves. Each move only shifts and stretches the picture that is there; another
 * one is painted beside it, a few milliseconds of each frame, and put in its place when it is whole.
 */
export class Follower {
  readonly #front: HTMLCanvasElement;
  readonly #shown: CanvasRenderingContext2D;
  readonly #back: Context;
  readonly #paint: (context: Context, frame: Frame) => Generator<void>;
  #view: FlowView | null = null;
  #frame: Frame | null = null;
  #work: { readonly frame: Frame; readonly steps: Generator<void> } | null = null;
  #next = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #outdated = true;

  constructor(front: HTMLCanvasElement, paint: (context: Context, frame: Frame) => Generator<void>) {
    this.#front = front;
    this.#shown = front.getContext('2d')!;
    this.#back = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    this.#paint = paint;
  }

  /** The view is here now. */
  follow(view: FlowView): void {
    this.#view = view;
    if (view.width === 0 || view.height === 0) return;
    this.#place();
    const { stale, urgent } = this.#judge();
    if (urgent) this.#start();
    else if (stale) {
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.#start(), rest);
    }
  }

  /** What is painted has changed. The first picture of all is painted at once. */
  repaint(): void {
    this.#outdated = true; // what is being painted is finished first, else a drag would never see any of it
    this.#start();
  }

  stop(): void {
    clearTimeout(this.#settle);
    cancelAnimationFrame(this.#next);
  }

  #judge(): { readonly stale: boolean; readonly urgent: boolean } {
    const frame = this.#work?.frame ?? this.#frame;
    const wanted = frameFor(this.#view!);
    if (!frame || this.#outdated) return { stale: true, urgent: true };
    const ratio = wanted.scale / frame.scale;
    const uncovered = !holds(frame.box, boxInView(this.#view!, 40));
    return {
      stale: ratio !== 1 || uncovered || frame.density !== wanted.density,
      urgent: uncovered || ratio > stretch || ratio < 1 / stretch,
    };
  }

  #start(): void {
    const view = this.#view;
    if (!view || view.width === 0 || view.height === 0 || this.#work) return;
    const frame = frameFor(view);
    const { canvas } = this.#back;
    const [width, height] = sizeOf(frame);
    // a canvas that is given its size again takes new memory
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    this.#work = { frame, steps: this.#paint(this.#back, frame) };
    this.#outdated = false;
    if (this.#frame) this.#next = requestAnimationFrame(() => this.#go(budget));
    else this.#go(Infinity);
  }

  #go(milliseconds: number): void {
    cancelAnimationFrame(this.#next);
    if (!this.#work) return;
    const end = performance.now() + milliseconds;
    const { steps, frame } = this.#work;
    do {
      if (steps.next().done) {
        this.#show(frame);
        return;
      }
      this.#back.getImageData(0, 0, 1, 1); // what was asked for is painted now, not at the end of the frame
    } while (performance.now() < end);
    this.#next = requestAnimationFrame(() => this.#go(budget));
  }

  #show(frame: Frame): void {
    this.#work = null;
    this.#frame = frame;
    const [width, height] = sizeOf(frame);
    if (this.#front.width !== width || this.#front.height !== height) {
      this.#front.width = width;
      this.#front.height = height;
      this.#front.style.width = `${width / frame.density}px`;
      this.#front.style.height = `${height / frame.density}px`;
    } else this.#shown.clearRect(0, 0, width, height);
    this.#shown.drawImage(this.#back.canvas, 0, 0);
    this.#front.dataset['painted'] = 'true';
    this.#place();
    const { stale, urgent } = this.#judge();
    if (urgent) this.#start();
    else if (stale) this.#settle = setTimeout(() => this.#start(), rest);
  }

  #place(): void {
    if (!this.#frame || !this.#view) return;
    const { box, scale, density } = this.#frame;
    const [x, y, zoom] = this.#view.transform;
    const ratio = (zoom * density) / scale;
    this.#front.style.transform = `translate(${box.x * zoom + x}px, ${box.y * zoom + y}px) scale(${ratio})`;
  }
}

function frameFor(view: FlowView): Frame {
  const zoom = view.transform[2];
  const density = window.devicePixelRatio;
  const margin = Math.round((Math.max(view.width, view.height) * (surplus - 1)) / 2);
  return { box: boxInView(view, margin), scale: zoom * density, density };
}

function sizeOf({ box, scale }: Frame): [number, number] {
  return [Math.round(box.width * scale), Math.round(box.height * scale)];
}
