import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patch } from '../../../shared/model/patch.ts';
import type { Position, Topology } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import { routesOf } from '../lines.ts';
import { usePlaces } from '../places.ts';
import { roundedPath } from '../routing/rounded-path.ts';
import { drawnProposal, type DrawnProposal } from './drawn-proposal.ts';
import { useProposal } from './proposal.ts';
import './proposal.css';

/** A change before it is made: dashed lines for peerings that come, crossed ones for those that go, marks on the cards. */
export function ProposalOverlay() {
  const patch = useProposal((state) => state.patch);
  const topology = useDocument((document) => document.topology);
  return patch && topology ? <Proposal patch={patch} topology={topology} /> : null;
}

function Proposal({ patch, topology }: { readonly patch: Patch; readonly topology: Topology }) {
  const { t } = useTranslation();
  const { boxes } = usePlaces();
  const { peerings, cards } = useMemo(() => drawnProposal(topology, patch), [topology, patch]);
  const lines = useMemo(() => linesOf(peerings, boxes), [peerings, boxes]);
  return (
    <ViewportPortal>
      <svg className="proposal-lines" aria-hidden>
        {peerings.map(({ sign, peering }) => {
          const points = lines.get(peering.id);
          return (
            points && <path key={peering.id} d={roundedPath(points)} className={`proposal-line proposal-${sign}`} />
          );
        })}
      </svg>
      {[...cards].map(([id, count]) => {
        const box = boxes.get(id);
        if (!box) return null;
        const style = { transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height };
        return (
          <div key={id} className="proposal-card" style={style}>
            <span className="proposal-count">{t('fixes.cardChanges', { count })}</span>
          </div>
        );
      })}
      {peerings.map(({ sign, peering }) => {
        const at = middleOf(lines.get(peering.id));
        if (!at) return null;
        return (
          <div
            key={peering.id}
            className={`proposal-plate proposal-plate-${sign}`}
            style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
          >
            <b>{t(`fixes.plates.${sign}`)}</b>
            <span>
              {[peering.requester, peering.accepter].map((id) => topology.vpcs.get(id)?.name || id).join(' – ')}
            </span>
          </div>
        );
      })}
    </ViewportPortal>
  );
}

function linesOf(peerings: DrawnProposal['peerings'], boxes: ReturnType<typeof usePlaces>['boxes']) {
  const drawn = peerings.map(({ peering }) => peering);
  return routesOf(
    drawn.filter(({ requester, accepter }) => boxes.has(requester) && boxes.has(accepter)),
    boxes,
  );
}

/** The middle of the longest stretch of a line. */
function middleOf(points: readonly Position[] | undefined): Position | undefined {
  let best: Position | undefined;
  let longest = -1;
  for (let at = 1; points && at < points.length; at++) {
    const [a, b] = [points[at - 1]!, points[at]!];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length <= longest) continue;
    longest = length;
    best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }
  return best;
}
