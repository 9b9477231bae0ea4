/** How the view is fitted: all of the drawing, no larger than life. */
export const everything = { padding: 0.1, maxZoom: 1 } as const;
