/** How much of the design is shown: dots and lines, cards with counts, everything. */
export type Depth = 'far' | 'middle' | 'near';

/** Below the first zoom a card's name cannot be read, below the second one its rows cannot. */
const middleFrom = 0.3;
const nearFrom = 0.5;

export function depthAt(zoom: number): Depth {
  if (zoom < middleFrom) return 'far';
  return zoom < nearFrom ? 'middle' : 'near';
}

/** A zoom at which everything is shown. */
export const nearZoom = 0.8;
