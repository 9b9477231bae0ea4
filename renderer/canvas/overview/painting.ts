import type { Box } from '../boxes.ts';
import type { Emphasis } from '../project-to-flow.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The part of the drawing that a picture shows, and how many of its pixels a canvas pixel of the drawing takes. */
export interface Frame {
  readonly box: Box;
  readonly scale: number;
  /** Device pixels to a pixel of the screen. */
  readonly density: number;
}

export interface Painting {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  /** Peerings and cards that are on the canvas as elements of their own, and show themselves. */
  readonly leftOut: ReadonlySet<string>;
  /** True while the view moves: lines of the page are cut to the part that was seen, and painted all the same. */
  readonly moving: boolean;
  readonly palette: Palette;
  /** True where the containers have no titles of their own. */
  readonly titles: boolean;
}
