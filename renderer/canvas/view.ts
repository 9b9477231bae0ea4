/** All of the drawing, no larger than life. */
export const everything = { maxZoom: 1 } as const;

/** From this width on, in pixels, there is room for the legend (see canvas.css). */
const legendFrom = 720;

/** What lies over the edges of a canvas of this width and is not to cover the drawing: toolbar, zoom and legend. */
export function roomAround(width: number) {
  return { x: '32px', top: '76px', bottom: width > legendFrom ? '80px' : '44px' } as const;
}
