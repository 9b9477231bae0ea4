import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { StatusIcon } from '../shell/status-icon.tsx';
import { useFindingsOf } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { useTraffic } from '../store/traffic.ts';
import { utilisation } from '../store/traffic-peaks.ts';
import { select, usePreferences } from '../store/session.ts';
import { LoadIcon } from './load-icon.tsx';
import { peakWords } from './peak-words.ts';
import { plateFacts } from './plate-facts.ts';
import type { PeeringEdge as PeeringEdgeType } from './project-to-flow.ts';
import { roundedPath } from './routing/rounded-path.ts';
import { statusGroup } from './status-group.ts';

/** A peering: a line in right angles whose dashes tell its status, and a plate with name, cap and status. */
export const PeeringEdge = memo(function PeeringEdge({ id, data, selected }: EdgeProps<PeeringEdgeType>) {
  const peering = useDocument(({ topology }) => topology?.peerings.get(id));
  const findings = useFindingsOf({ type: 'peerings', id });
  const language = usePreferences((preferences) => preferences.language);
  const { t } = useTranslation();
  const peak = useTraffic(({ peaks }) => peaks.get(id));
  const facts = useDocument(({ topology }) => (topology && peering ? plateFacts(t, topology, peering, peak) : ''));
  if (!peering || !data) return null;
  const [worst] = findings.filter(({ subjects: [first] }) => first?.id === id); // others only mention it
  const name = peering.name === '' ? peering.id : peering.name;
  const used = utilisation(peering.bandwidthMbps, peak?.mbps);
  const level = used && used.level !== 'calm' ? used.level : null;
  const told = [
    name,
    ...(peak ? [peakWords(t, peak, used, language)] : []),
    ...findings.map((finding) => findingTitle(finding, language)),
  ].join('\n');
  const look = [
    worst && worst.severity !== 'info' && ` ${worst.severity}`,
    selected && ' selected',
    data.pointedAt && ' pointed-at',
  ]
    .filter(Boolean)
    .join('');
  const { points, plate } = data.line;
  const path = roundedPath(points);
  return (
    <>
      <g className={`peering peering-${statusGroup(peering.status)}${look}`}>
        <title>{told}</title>
        <path d={path} className="peering-halo" />
        {level && <path d={path} className={`peering-load load-${level}`} />}
        <path d={path} className="peering-line" />
        <path d={path} className="react-flow__edge-interaction peering-reach" />
      </g>
      {data.plate && (
        <EdgeLabelRenderer>
          <button
            className={`peering-plate nodrag nopan${plate.stacked ? ' stacked' : ''}${plate.fits ? '' : ' on-top'}${level ? ' loaded' : ''}${look}`}
            style={{ transform: `translate(-50%, -50%) translate(${plate.at.x}px, ${plate.at.y}px)` }}
            title={told}
            onClick={(event) => {
              event.stopPropagation();
              select([{ type: 'peerings', id }]);
            }}
          >
            <span className="plate-name">
              <StatusIcon group={statusGroup(peering.status)} />
              <b className="clip">{name}</b>
              {worst && <SeverityIcon severity={worst.severity} size={12} />}
              {level && <LoadIcon level={level} />}
            </span>
            {facts !== '' && <span className="plate-facts clip">{facts}</span>}
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
