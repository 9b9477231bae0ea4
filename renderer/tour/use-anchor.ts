import { useEffect, useState } from 'react';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the first of some elements is on the screen, as long as it moves. */
export function useAnchor(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      const element = selectors.map((selector) => document.querySelector(selector)).find((found) => found !== null);
      const at = element?.getBoundingClientRect();
      setBox((known) => {
        if (!at) return null;
        const same =
          known &&
          known.left === at.left &&
          known.top === at.top &&
          known.width === at.width &&
          known.height === at.height;
        return same ? known : { left: at.left, top: at.top, width: at.width, height: at.height };
      });
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [selectors]);
  return box;
}
