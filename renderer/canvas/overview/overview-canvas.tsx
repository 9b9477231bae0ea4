import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useColourScheme } from '../../theme/use-colour-scheme.ts';
import type { Depth } from '../depth.ts';
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
  /** True when everything that is worked out elsewhere is in the scene. */
  readonly settled: boolean;
}

/** The whole design on one canvas element, below the nodes: regions, lines that are not mounted, and all cards. */
export function OverviewCanvas({ scene, emphasis, leftOut, depth, settled }: Props) {
  const flow = useStoreApi();
  const scheme = useColourScheme();
  const element = useRef<HTMLCanvasElement>(null);
  const painting = useRef<Painting>(null);
  const follower = useRef<Follower>(null);

  useEffect(() => {
    const made = new Follower(element.current!, (context, frame) => paintScene(context, painting.current!, frame));
    follower.current = made;
    const follow = (): void => {
      if (painting.current) made.follow(flow.getState());
    };
    follow();
    const stop = flow.subscribe(follow);
    return () => {
      stop();
      made.stop();
    };
  }, [flow]);
  useEffect(() => {
    const palette = paletteOf(element.current!);
    painting.current = { scene, emphasis, leftOut, palette, titles: depth !== 'near' };
    follower.current!.follow(flow.getState());
    follower.current!.repaint();
  }, [scene, emphasis, leftOut, depth, scheme, flow]);

  return <canvas ref={element} className="overview" data-settled={settled || undefined} aria-hidden />;
}
