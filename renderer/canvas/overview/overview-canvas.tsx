import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useColourScheme } from '../../theme/use-colour-scheme.ts';
import type { Depth } from '../depth.ts';
import { isMoving, onRest } from '../moving.ts';
import type { Emphasis } from '../project-to-flow.ts';
import { Follower } from './follower.ts';
import { paintScene } from './paint-scene.ts';
import type { Painting } from './painting.ts';
import { paletteOf } from './palette.ts';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly leftOut: ReadonlySet<string>;
  readonly depth: Depth;
  /** True when lines of the page are cut while the view moves. */
  readonly large: boolean;
  /** True when everything that is worked out elsewhere is in the scene. */
  readonly settled: boolean;
}

/** The whole design on one canvas element, below the nodes: regions, lines that are not mounted, and all cards. */
export function OverviewCanvas({ scene, emphasis, leftOut, depth, large, settled }: Props) {
  const flow = useStoreApi();
  const scheme = useColourScheme();
  const element = useRef<HTMLCanvasElement>(null);
  const painting = useRef<Omit<Painting, 'moving'> & { readonly large: boolean }>(null);
  const follower = useRef<Follower>(null);

  useEffect(() => {
    let paintedMoving = false;
    const made = new Follower(element.current!, (context, frame) => {
      paintedMoving = painting.current!.large && isMoving();
      return paintScene(context, { ...painting.current!, moving: paintedMoving }, frame);
    });
    follower.current = made;
    const follow = (): void => {
      if (painting.current) made.follow(flow.getState());
    };
    follow();
    const stop = flow.subscribe(follow);
    const stopHearing = onRest(() => {
      if (paintedMoving) made.repaint();
    });
    return () => {
      stopHearing();
      stop();
      made.stop();
    };
  }, [flow]);
  useEffect(() => {
    const palette = paletteOf(element.current!);
    painting.current = { scene, emphasis, leftOut, palette, titles: depth !== 'near', large };
    follower.current!.follow(flow.getState());
    follower.current!.repaint();
  }, [scene, emphasis, leftOut, depth, large, scheme, flow]);

  return <canvas ref={element} className="overview" data-settled={settled || undefined} aria-hidden />;
}
