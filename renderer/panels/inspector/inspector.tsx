import { useTranslation } from 'react-i18next';
import type { Topology, Vpc } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { tableOfSubject } from '../routes/table-list.ts';
import { GatewayInspector } from './gateway-inspector.tsx';
import { NoteInspector } from './note-inspector.tsx';
import { PeeringInspector } from './peering-inspector.tsx';
import { ProjectInspector } from './project-inspector.tsx';
import { RouteInspector } from './route-inspector.tsx';
import { SelectionInspector } from './selection-inspector.tsx';
import { SubnetInspector } from './subnet-inspector.tsx';
import { TableInspector } from './table-inspector.tsx';
import { VpcInspector } from './vpc-inspector.tsx';
import './inspector.css';

/** What is selected, and everything about it that can be changed. */
export function Inspector() {
  const { t } = useTranslation();
  return (
    <aside
      className="inspector"
      aria-label={t('inspector.title')}
      onKeyDown={(event) => {
        // Delete removes what is selected on the canvas; here it belongs to the row or field that has the focus.
        if (event.key === 'Delete' || event.key === 'Backspace') event.stopPropagation();
      }}
    >
      <Selected />
    </aside>
  );
}

function Selected() {
  const selection = useSession((session) => session.selection);
  const topology = useDocument((document) => document.topology!);
  const [subject] = selection;
  if (!subject) return <ProjectInspector />;
  if (selection.length > 1) return <SelectionInspector selection={selection} />;
  const { type, id } = subject;
  const peering = type === 'peerings' ? topology.peerings.get(id) : undefined;
  if (peering) return <PeeringInspector key={id} peering={peering} />;
  const note = type === 'notes' ? topology.notes.get(id) : undefined;
  if (note) return <NoteInspector key={id} note={note} />;
  const vpc = vpcOfSubject(topology, subject);
  if (!vpc) return <ProjectInspector />;
  const subnet = type === 'subnets' ? topology.subnets.get(id) : undefined;
  if (subnet) return <SubnetInspector key={id} subnet={subnet} vpc={vpc} />;
  const table = type === 'routeTables' ? topology.routeTables.get(id) : undefined;
  if (table) return <TableInspector key={id} table={table} vpc={vpc} />;
  const route = type === 'routes' ? topology.routes.get(id) : undefined;
  const ofRoute = route && topology.routeTables.get(route.routeTable);
  if (ofRoute) return <RouteInspector key={id} route={route} table={ofRoute} vpc={vpc} />;
  const gateway = type === 'gateways' ? topology.gateways.get(id) : undefined;
  if (gateway) return <GatewayInspector key={id} gateway={gateway} vpc={vpc} />;
  return <VpcInspector key={vpc.id} vpc={vpc} />;
}

function vpcOfSubject(topology: Topology, subject: Subject): Vpc | undefined {
  const { type, id } = subject;
  if (type === 'vpcs') return topology.vpcs.get(id);
  const home =
    type === 'subnets'
      ? topology.subnets.get(id)
      : type === 'gateways'
        ? topology.gateways.get(id)
        : tableOfSubject(topology, subject);
  return topology.vpcs.get(home?.vpc ?? '');
}
