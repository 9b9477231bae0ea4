import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '../../shared/formats/picture/picture.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { drawLines, type DrawnLine } from '../canvas/lines.ts';
import { plateFacts } from '../canvas/plate-facts.ts';
import { findLines } from '../canvas/routing/find-lines.ts';
import { atOnce } from '../canvas/use-lines.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';
import { partBoxes, pictureOf } from './picture-of.ts';

type Lines = ReadonlyMap<string, DrawnLine>;

/** The picture of a part of the open project; null while a worker looks for the ways of its lines. */
export function usePicture(part: Topology, marked: boolean): Picture | null {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const findings = useAnalysis((analysis) => analysis.findings);
  const counts = useAnalysis((analysis) => analysis.counts);
  const boxes = useMemo(() => partBoxes(topology, part), [topology, part]);
  const lines = usePictureLines(topology, part, boxes);
  return useMemo(() => {
    if (!lines) return null;
    const provider = providerProfiles.find(({ id }) => id === topology.meta.provider);
    const subtitle = [
      provider?.name[language] ?? topology.meta.provider,
      t('findings.verdict', { errors: counts.error, warnings: counts.warning }),
      new Date().toISOString().slice(0, 10),
    ].join(' · ');
    return pictureOf(topology, part, boxes, lines, { t, language, findings: marked ? findings : null, subtitle });
  }, [t, language, topology, part, boxes, lines, findings, counts, marked]);
}

function usePictureLines(topology: Topology, part: Topology, boxes: ReturnType<typeof partBoxes>): Lines | null {
  const { t } = useTranslation();
  const few = part.peerings.size <= atOnce;
  const here = useMemo(
    () => (few ? drawLines(part, part.peerings.values(), boxes, (peering) => plateFacts(t, topology, peering)) : null),
    [few, t, topology, part, boxes],
  );
  const [found, setFound] = useState<{ readonly of: typeof boxes; readonly lines: Lines } | null>(null);
  useEffect(() => {
    if (few) return;
    return findLines(
      part.peerings.values(),
      boxes,
      (peering) => plateFacts(t, topology, peering),
      (lines) => setFound({ of: boxes, lines }),
    );
  }, [few, t, topology, part, boxes]);
  return here ?? (found?.of === boxes ? found.lines : null);
}
