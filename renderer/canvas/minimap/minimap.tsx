import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourScheme } from '../../theme/use-colour-scheme.ts';
import type { Box } from '../boxes.ts';
import { boxInView, holds } from '../in-view.ts';
import { paletteOf } from '../overview/palette.ts';
import type { Scene } from '../overview/scene.ts';
import type { Emphasis } from '../project-to-flow.ts';
import { minimapFit, paintMinimap, type MinimapFit } from './paint-minimap.ts';
import './minimap.css';

const width = 132;
const height = 80;

/** Where the view is in the picture, as far as it is in it. */
function viewIn({ x, y, scale }: MinimapFit, view: Box) {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return {
    left: within((view.x - x) * scale, width),
    top: within((view.y - y) * scale, height),
    right: within((view.x + view.width - x) * scale, width),
    bottom: within((view.y + view.height - y) * scale, height),
  };
}

/** The whole drawing in small, and where the view is on it, while some is out of view. A click or a drag goes there, the wheel zooms. */
export function Minimap({ scene, emphasis }: { readonly scene: Scene; readonly emphasis: Emphasis }) {
  const { t } = useTranslation();
  const scheme = useColourScheme();
  const { setCenter, getZoom } = useReactFlow();
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const fit = useMemo(() => minimapFit(scene, width, height), [scene]);

  useEffect(() => {
    const density = window.devicePixelRatio;
    const element = canvas.current!;
    element.width = width * density;
    element.height = height * density;
    const context = element.getContext('2d')!;
    context.setTransform(density, 0, 0, density, 0, 0);
    if (fit) paintMinimap(context, scene, fit, emphasis, paletteOf(element));
  }, [scene, emphasis, fit, scheme]);
  useEffect(() => {
    const place = (): void => {
      if (!frame.current) return; // a project that is closed resets the flow after the picture is gone
      const { style, parentElement } = frame.current;
      const view = boxInView(flow.getState());
      // it would lie on the drawing and tell nothing while all of it is in view
      const needed = fit !== null && !holds(view, fit.drawn);
      if (parentElement!.hidden === needed) parentElement!.hidden = !needed;
      if (!needed) return;
      const { left, top, right, bottom } = viewIn(fit, view);
      style.transform = `translate(${left}px, ${top}px)`;
      const [wide, high] = [`${right - left}px`, `${bottom - top}px`];
      if (style.width !== wide) style.width = wide; // set again, even the same width is laid out again
      if (style.height !== high) style.height = high;
    };
    place();
    return flow.subscribe(place);
  }, [fit, flow]);

  const goTo = (event: PointerEvent<HTMLElement>): void => {
    if (!fit) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    void setCenter(fit.x + (event.clientX - left) / fit.scale, fit.y + (event.clientY - top) / fit.scale, {
      zoom: getZoom(),
    });
  };
  return (
    <Panel
      position="bottom-right"
      className="minimap"
      role="img"
      aria-label={t('canvas.minimap')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
      onWheel={({ deltaY }) => {
        const { width: paneWidth, height: paneHeight, panZoom } = flow.getState();
        const factor = 2 ** (-deltaY / 500);
        if (paneWidth > 0 && paneHeight > 0) void panZoom?.scaleBy(factor);
      }}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="minimap-view" />
    </Panel>
  );
}
