/** How the view is fitted: all of the drawing, no larger than life, above what lies at the bottom edge. */
export const everything = { padding: { x: '32px', top: '60px', bottom: '80px' }, maxZoom: 1 } as const;
