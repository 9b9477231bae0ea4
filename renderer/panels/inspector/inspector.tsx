import { useTranslation } from 'react-i18next';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { PeeringInspector } from './peering-inspector.tsx';
import { ProjectInspector } from './project-inspector.tsx';
import { SelectionInspector } from './selection-inspector.tsx';
import { VpcInspector } from './vpc-inspector.tsx';
import './inspector.css';

/** What is selected, and everything about it that can be changed. */
export function Inspector() {
  const { t } = useTranslation();
  return (
    <aside className="inspector" aria-label={t('inspector.title')}>
      <Selected />
    </aside>
  );
}

/** A subnet, a table or a route is shown within its VPC, a finding's record where it lives. */
function Selected() {
  const selection = useSession((session) => session.selection);
  const topology = useDocument((document) => document.topology!);
  if (selection.length === 0) return <ProjectInspector />;
  if (selection.length > 1) return <SelectionInspector selection={selection} />;
  const { type, id } = selection[0]!;
  const peering = type === 'peerings' ? topology.peerings.get(id) : undefined;
  if (peering) return <PeeringInspector key={id} peering={peering} />;
  const table = type === 'routes' ? topology.routes.get(id)?.routeTable : id;
  const vpcId =
    type === 'vpcs'
      ? id
      : (topology.subnets.get(id)?.vpc ?? topology.routeTables.get(table ?? '')?.vpc ?? topology.gateways.get(id)?.vpc);
  const vpc = topology.vpcs.get(vpcId ?? '');
  return vpc ? <VpcInspector key={vpc.id} vpc={vpc} /> : <ProjectInspector />;
}
