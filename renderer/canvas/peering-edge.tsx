import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { useFindingsOf } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { select, usePreferences } from '../store/session.ts';
import type { PeeringEdge as PeeringEdgeType } from './project-to-flow.ts';
import { statusGroup } from './status-group.ts';

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'sourcePosition' | 'targetX' | 'targetY' | 'targetPosition'>;

/** Ends at the card itself, not at the rim of the port around it; further peerings of the pair run beside the first. */
function inward({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition }: Ends, shift: number) {
  const into = { left: [5, 0], right: [-5, 0], top: [0, 5], bottom: [0, -5] } as const;
  const [sx, sy] = into[sourcePosition];
  const [tx, ty] = into[targetPosition];
  const across = sx === 0 ? { x: shift, y: 0 } : { x: 0, y: shift };
  return {
    sourceX: sourceX + sx + across.x,
    sourceY: sourceY + sy + across.y,
    targetX: targetX + tx + across.x,
    targetY: targetY + ty + across.y,
  };
}

/** A peering: a line in right angles whose dashes tell its status, and a plate with name, cap and status. */
export const PeeringEdge = memo(function PeeringEdge({ id, data, selected, ...ends }: EdgeProps<PeeringEdgeType>) {
  const { t } = useTranslation();
  const peering = useDocument(({ topology }) => topology?.peerings.get(id));
  const sameRegion = useDocument(({ topology }) => {
    const region = (vpc: string | undefined) => topology?.vpcs.get(vpc ?? '')?.region;
    return region(peering?.requester) === region(peering?.accepter);
  });
  const [worst] = useFindingsOf({ type: 'peerings', id });
  const language = usePreferences((preferences) => preferences.language);
  if (!peering) return null;
  const lane = data?.lane ?? 0;
  const shift = lane * 24;
  const [path, labelX, labelY] = getSmoothStepPath({
    ...ends,
    ...inward(ends, shift),
    borderRadius: 8,
  });
  const failing = worst?.severity === 'error';
  const group = statusGroup(peering.status);
  const facts = [
    peering.bandwidthMbps === undefined ? null : t('canvas.mbps', { mbps: peering.bandwidthMbps }),
    sameRegion ? t('canvas.sameRegion') : null,
    peering.status === 'active' ? null : t(`status.${peering.status}`),
  ].filter((fact) => fact !== null);
  return (
    <>
      <path d={path} className="peering-halo" />
      <BaseEdge
        id={id}
        path={path}
        className={`peering peering-${group}${failing ? ' peering-failing' : ''}${selected ? ' peering-selected' : ''}`}
        interactionWidth={16}
      />
      <EdgeLabelRenderer>
        <button
          className={`peering-plate nodrag nopan${failing ? ' peering-plate-failing' : ''}${selected ? ' peering-plate-selected' : ''}`}
          style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
          title={worst ? findingTitle(worst, language) : peering.name}
          onClick={(event) => {
            event.stopPropagation();
            select([{ type: 'peerings', id }]);
          }}
        >
          <span className={`peering-dot peering-dot-${group}`} />
          <b className="clip">{peering.name === '' ? peering.id : peering.name}</b>
          <span className="quiet">{facts.join(' · ')}</span>
          {worst && <SeverityIcon severity={worst.severity} size={12} />}
        </button>
      </EdgeLabelRenderer>
    </>
  );
});
