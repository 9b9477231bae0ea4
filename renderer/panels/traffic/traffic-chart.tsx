import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { TrafficPoint } from '../../../shared/ipc/traffic.ts';
import type { PeeringId } from '../../../shared/model/topology.ts';
import { client } from '../../client.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { useTraffic } from '../../store/traffic.ts';
import { useColourScheme } from '../../theme/use-colour-scheme.ts';
import { mbpsText } from './money.ts';
import { highest } from './peaks.ts';

const day = 86_400_000;
const figures = ['bandwidth', 'packets', 'loss'] as const;
type Figure = (typeof figures)[number];

/** The monitoring of a peering over time: in and out, with its cap; a stretch can be looked at closer. */
export function TrafficChart({ peering: id }: { readonly peering: PeeringId }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const peering = useDocument(({ topology }) => topology!.peerings.get(id));
  const days = useTraffic((traffic) => traffic.days.get(id));
  const [figure, setFigure] = useState<Figure>('bandwidth');
  const [range, setRange] = useState<readonly [number, number] | null>(null);
  const whole = useMemo(
    () => (days && days.length > 0 ? ([days[0]!.at, days.at(-1)!.at + day] as const) : null),
    [days],
  );
  const points = useSeries(id, range ?? whole);
  const peak = days ? highest(days) : null;
  const label = t('traffic.chart', {
    name: peering?.name ?? id,
    from: whole ? new Date(whole[0]).toISOString().slice(0, 10) : '',
    to: whole ? new Date(whole[1] - day).toISOString().slice(0, 10) : '',
    peak: peak === null ? '' : mbpsText(peak, language),
  });
  return (
    <figure className="traffic-chart">
      <figcaption>
        <b className="clip grow" title={peering?.name || id}>
          {peering?.name || id}
        </b>
        {range && <Button onClick={() => setRange(null)}>{t('traffic.whole')}</Button>}
        <SegmentedControl
          aria-label={t('traffic.figure')}
          value={figure}
          onChange={(value) => setFigure(value)}
          data={figures.map((value) => ({ value, label: t(`traffic.figures.${value}`) }))}
        />
      </figcaption>
      <div role="img" aria-label={label}>
        <Plot points={points} figure={figure} cap={peering?.bandwidthMbps} onRange={setRange} />
      </div>
    </figure>
  );
}

function useSeries(peering: PeeringId, range: readonly [number, number] | null): readonly TrafficPoint[] {
  const project = useDocument(({ projectId }) => projectId);
  const days = useTraffic((traffic) => traffic.days);
  const [points, setPoints] = useState<readonly TrafficPoint[]>([]);
  const [from, to] = range ?? [0, 0];
  useEffect(() => {
    let wanted = true;
    if (project === null) return;
    void client.request('traffic.series', { project, peering, from, to }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setPoints(answer.value);
      else useTraffic.setState({ problem: answer.problem });
    });
    return () => {
      wanted = false;
    };
  }, [project, peering, from, to, days]);
  return points;
}

interface PlotProps {
  readonly points: readonly TrafficPoint[];
  readonly figure: Figure;
  readonly cap: number | undefined;
  readonly onRange: (range: readonly [number, number]) => void;
}

function Plot({ points, figure, cap, onRange }: PlotProps) {
  const { t } = useTranslation();
  const scheme = useColourScheme();
  const host = useRef<HTMLDivElement>(null);
  const ranged = useRef(onRange);
  useEffect(() => {
    ranged.current = onRange;
  });
  const data = useMemo(() => dataOf(points, figure, cap), [points, figure, cap]);
  useEffect(() => {
    const element = host.current!;
    const colours = getComputedStyle(element);
    const token = (name: string): string => colours.getPropertyValue(name).trim();
    const axis = {
      stroke: token('--text-3'),
      font: `11px ${token('--font-ui')}`,
      grid: { stroke: token('--border'), width: 1 },
      ticks: { stroke: token('--border'), width: 1, size: 4 },
    };
    const line = (label: string, stroke: string, dash?: number[]): UPlot.Series => ({
      label,
      stroke: token(stroke),
      width: 1.5,
      ...(dash && { dash }),
      points: { show: data[0].length === 1 }, // a line needs two
    });
    const only = data[0].length === 1 ? data[0][0] : undefined;
    const plot = new UPlot(
      {
        width: Math.max(200, element.clientWidth),
        height: Math.max(96, element.clientHeight - 26),
        tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'), // the clock of the file
        scales: {
          x: { range: (_, from, to) => (only === undefined ? [from, to] : [only - 3600, only + 3600]) },
          y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] },
        },
        axes: [axis, { ...axis, size: 48 }],
        cursor: { drag: { x: true, y: false, setScale: false } },
        series: [
          { label: t('traffic.at') },
          ...(figure === 'loss'
            ? [line(t('traffic.lossPercent'), '--v-one-way')]
            : [line(t('traffic.in'), '--accent'), line(t('traffic.out'), '--st-pending', [5, 3])]),
          ...(figure === 'bandwidth' && cap !== undefined ? [line(t('traffic.cap'), '--text-3', [2, 3])] : []),
        ],
        hooks: {
          setSelect: [
            (of) => {
              const { left, width } = of.select;
              if (width < 4) return;
              ranged.current([of.posToVal(left, 'x') * 1000, of.posToVal(left + width, 'x') * 1000]);
            },
          ],
        },
      },
      data,
      element,
    );
    const resized = new ResizeObserver(() =>
      plot.setSize({ width: Math.max(200, element.clientWidth), height: Math.max(96, element.clientHeight - 26) }),
    );
    resized.observe(element);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
  }, [data, figure, cap, scheme, t]);
  return <div ref={host} className="traffic-plot" />;
}

function dataOf(points: readonly TrafficPoint[], figure: Figure, cap: number | undefined): UPlot.AlignedData {
  const at = points.map((point) => point.at / 1000);
  if (figure === 'loss') return [at, points.map(({ loss }) => loss)];
  if (figure === 'packets')
    return [at, points.map(({ inPackets }) => inPackets), points.map(({ outPackets }) => outPackets)];
  const lines: UPlot.AlignedData = [at, points.map((point) => point.in), points.map(({ out }) => out)];
  return cap === undefined ? lines : [...lines, points.map(() => cap)];
}
