import { useMemo } from 'react';
import type { Topology } from '../../../shared/model/topology.ts';
import { regionName } from '../../shell/region-name.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { usePreferences } from '../../store/session.ts';
import { useTraffic } from '../../store/traffic.ts';
import type { Box } from '../boxes.ts';
import type { DrawnLine } from '../lines.ts';
import { marksOf } from '../marks.ts';
import type { RegionBox } from '../regions.ts';
import { sceneCards, sceneLines, sceneRegions, type Scene } from './scene.ts';

/** What there is to paint; a part of it is put together anew only when that part has changed. */
export function useScene(
  topology: Topology,
  boxes: ReadonlyMap<string, Box>,
  lines: ReadonlyMap<string, DrawnLine>,
  regions: readonly RegionBox[],
): Scene {
  const language = usePreferences((preferences) => preferences.language);
  const findings = useAnalysis((analysis) => analysis.findings);
  const found = useAnalysis((analysis) => analysis.bySubject);
  const peaks = useTraffic((traffic) => traffic.peaks);
  const cards = useMemo(() => sceneCards(topology, boxes, marksOf(findings).cards), [topology, boxes, findings]);
  const drawn = useMemo(
    () => sceneLines(topology, (id) => lines.get(id)?.points, found, peaks),
    [topology, lines, found, peaks],
  );
  const { provider } = topology.meta;
  const titled = useMemo(
    () => sceneRegions(regions, (region) => regionName(provider, region, language)),
    [regions, provider, language],
  );
  return useMemo(() => ({ regions: titled, cards, lines: drawn }), [titled, cards, drawn]);
}
