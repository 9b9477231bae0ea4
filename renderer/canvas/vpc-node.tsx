import { Handle, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { accountShades } from './account-shades.ts';
import { MiddleCard } from './card/middle-card.tsx';
import { NearCard } from './card/near-card.tsx';
import { useCardFindings } from './marks.ts';
import { useAttended } from './overview/attended.ts';
import { usePointed } from './overview/pointed.ts';
import { ports, type VpcNode as VpcNodeType } from './project-to-flow.ts';

/** A VPC: as much of it as can be read from where one looks. */
export const VpcNode = memo(function VpcNode({ id, data, selected }: NodeProps<VpcNodeType>) {
  const vpc = useDocument(({ topology }) => topology?.vpcs.get(id));
  const shade = useDocument(({ topology }) => topology && accountShades(topology).get(vpc?.account ?? ''));
  const findings = useCardFindings(id);
  const pointed = usePointed(({ at }) => at?.id === id);
  const drawing = useSession((session) => session.drawing);
  const attended = useAttended(({ key }) => key === id);
  if (!vpc) return null;
  const withPorts = pointed || selected || attended || drawing; // each port listens to every move of the view
  const { depth, pointedAt } = data;
  const look = [
    'vpc-node',
    depth,
    findings.some(({ severity }) => severity === 'error') && 'failing',
    selected && 'selected',
    pointedAt && 'pointed-at',
    vpc.external && 'external',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <article className={look}>
      {shade !== undefined && <i className="vpc-shade" style={{ background: `var(--account-${shade})` }} />}
      {depth === 'near' && <NearCard vpc={vpc} findings={findings} />}
      {depth === 'middle' && <MiddleCard vpc={vpc} findings={findings} />}
      {ports.map(([side, position]) =>
        withPorts ? (
          <Handle key={side} id={side} type="source" position={position} className="vpc-port" />
        ) : (
          <StillPort key={side} side={side} position={position} />
        ),
      )}
    </article>
  );
});

/** Where a port will be. React Flow looks for ports in the page and draws no line to a card that shows none. */
function StillPort({ side, position }: { readonly side: string; readonly position: string }) {
  return (
    <i
      className={`vpc-port source react-flow__handle react-flow__handle-${position}`}
      data-handleid={side}
      data-handlepos={position}
      aria-hidden
    />
  );
}
