import { useTranslation } from 'react-i18next';
import { addRouteTable } from '../../../shared/model/edits/route-tables.ts';
import { updateVpc } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { useCardFindings } from '../../canvas/marks.ts';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { tablesOfVpc } from '../../store/indexes.ts';
import { select } from '../../store/session.ts';
import { CidrSection } from './cidr-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { GatewaySection } from './gateway-section.tsx';
import { Head } from './head.tsx';
import { NotesField } from './notes-field.tsx';
import { PeeringList } from './peering-list.tsx';
import { QuotaSection } from './quota-section.tsx';
import { RouteTableSection } from './route-table-section.tsx';
import { Section } from './section.tsx';
import { SubnetSection } from './subnet-section.tsx';
import { VpcFields } from './vpc-fields.tsx';

export function VpcInspector({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const findings = useCardFindings(vpc.id);
  const tables = tablesOfVpc(topology, vpc.id);
  return (
    <>
      <Head
        icon={<RecordIcon of="vpc" />}
        name={vpc.name}
        id={vpc.id}
        findings={findings}
        onRename={(name) => commit('updateVpc', (current) => updateVpc(current, vpc.id, { name }))}
        removeLabel={t('inspector.removeVpc')}
        onRemove={() => {
          select([{ type: 'vpcs', id: vpc.id }]);
          removeSelection();
        }}
      />
      <div className="inspector-body">
        <VpcFields vpc={vpc} />
        <CidrSection vpc={vpc} />
        <SubnetSection vpc={vpc} />
        {tables.map((table) => (
          <RouteTableSection key={table.id} table={table} vpc={vpc} />
        ))}
        <Section
          title={t('inspector.tables')}
          note={tables.length}
          addLabel={t('inspector.addTable')}
          onAdd={() => commit('addRouteTable', (current, newId) => addRouteTable(current, newId, { vpc: vpc.id }))}
        />
        <GatewaySection vpc={vpc} />
        <PeeringList vpc={vpc} />
        <QuotaSection vpc={vpc.id} />
        <FindingsSection findings={findings} />
        <Section title={t('inspector.notes')}>
          <NotesField
            value={vpc.notes ?? ''}
            onCommit={(notes) => commit('updateVpc', (current) => updateVpc(current, vpc.id, { notes }))}
          />
        </Section>
      </div>
    </>
  );
}
