import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updateSubnet } from '../../../shared/model/edits/subnets.ts';
import type { Subnet, Vpc } from '../../../shared/model/topology.ts';
import { useTableFindings } from '../../canvas/marks.ts';
import { TextField } from '../../fields/text-field.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { tableOfSubnet } from '../../store/indexes.ts';
import { CidrField } from '../routes/cidr-field.tsx';
import { FindingsSection } from './findings-section.tsx';
import { Head } from './head.tsx';
import { RouteTableSection } from './route-table-section.tsx';
import { Field } from './section.tsx';
import { useSubnetTables } from './subnet-tables.ts';
import { VpcLink } from './vpc-link.tsx';

/** A subnet, and the table that its packets follow. */
export function SubnetInspector({ subnet, vpc }: { readonly subnet: Subnet; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const findings = useFindingsOf({ type: 'subnets', id: subnet.id });
  const table = tableOfSubnet(topology, subnet);
  const { id, name } = subnet;
  const ofTable = useTableFindings(table?.id);
  const update = (changes: Parameters<typeof updateSubnet>[2]) =>
    commit('updateSubnet', (current) => updateSubnet(current, id, changes));
  return (
    <>
      <Head
        icon={<RecordIcon of="subnet" />}
        label={t('inspector.subnetName', { name })}
        name={name}
        id={id}
        findings={findings}
        onRename={(text) => update({ name: text })}
        removeLabel={t('inspector.removeSubnet', { name })}
        onRemove={removeSelection}
      />
      <div className="inspector-body">
        <div className="inspector-section inspector-fields">
          <VpcLink vpc={vpc} />
          <Field label="IPv4">
            <CidrField
              label={t('inspector.subnetCidr', { name })}
              value={subnet.cidr ?? ''}
              editOf={(current, cidr) => updateSubnet(current, id, { cidr })}
              onCommit={(cidr) => update({ cidr })}
            />
          </Field>
          <Field label="IPv6">
            <CidrField
              label={t('inspector.subnetCidr6', { name })}
              value={subnet.cidr6 ?? ''}
              editOf={(current, cidr6) => updateSubnet(current, id, { cidr6 })}
              onCommit={(cidr6) => update({ cidr6 })}
            />
          </Field>
          <Field label={t('inspector.zone')}>
            <TextField
              aria-label={t('inspector.zone')}
              value={subnet.zone ?? ''}
              onCommit={(zone) => update({ zone: zone.trim() })}
            />
          </Field>
          <Field label={t('inspector.cloudId')}>
            <TextField
              aria-label={t('inspector.cloudId')}
              value={subnet.cloudId ?? ''}
              onCommit={(cloudId) => update({ cloudId: cloudId.trim() })}
            />
          </Field>
          <Field label={t('inspector.tableKind')}>
            <Select aria-label={t('inspector.subnetTable', { name })} {...useSubnetTables(subnet)} />
          </Field>
        </div>
        {table && <RouteTableSection key={table.id} table={table} vpc={vpc} />}
        <FindingsSection findings={[...new Set([...findings, ...ofTable])]} />
      </div>
    </>
  );
}
