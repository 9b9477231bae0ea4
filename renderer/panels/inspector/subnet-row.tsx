import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { removeSubnet, updateSubnet } from '../../../shared/model/edits/subnets.ts';
import type { Subnet } from '../../../shared/model/topology.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { tableOfSubnet } from '../../store/indexes.ts';
import { useSession } from '../../store/session.ts';
import { CellSelect } from '../routes/cell-select.tsx';
import { CidrField } from '../routes/cidr-field.tsx';
import { RowButton } from '../routes/row-button.tsx';
import { NameField } from './name-field.tsx';
import { useSubnetTables } from './subnet-tables.ts';

interface SubnetRowProps {
  readonly subnet: Subnet;
  readonly fresh: boolean;
  /** Whether the VPC has IPv6 blocks, so that the subnet is offered one. */
  readonly dual: boolean;
}

/** A subnet's name, block and table. */
export function SubnetRow({ subnet, fresh, dual }: SubnetRowProps) {
  const { t } = useTranslation();
  const selected = useSession(({ selection }) => selection.some(({ id }) => id === subnet.id));
  const [worst] = useFindingsOf({ type: 'subnets', id: subnet.id });
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { id, name } = subnet;
  return (
    <div
      ref={row}
      data-row
      tabIndex={-1}
      className={`inspector-subnet${selected ? ' row-current' : ''}`}
      role="group"
      aria-label={t('inspector.subnet', { name })}
    >
      <NameField
        className="cell"
        plain
        fresh={fresh}
        label={t('inspector.subnetName', { name })}
        value={name}
        onCommit={(text) => commit('updateSubnet', (current) => updateSubnet(current, id, { name: text }))}
      />
      <CidrField
        className="cell"
        label={t('inspector.subnetCidr', { name })}
        value={subnet.cidr ?? ''}
        placeholder="IPv4"
        editOf={(current, cidr) => updateSubnet(current, id, { cidr })}
        onCommit={(cidr) => commit('updateSubnet', (current) => updateSubnet(current, id, { cidr }))}
      />
      <SubnetTable subnet={subnet} />
      <span className="row-end">
        {worst && <SeverityIcon severity={worst.severity} size={13} />}
        <span className="row-actions">
          <RowButton
            remove
            label={t('inspector.removeSubnet', { name })}
            onClick={() => commit('remove', (current) => removeSubnet(current, id))}
          >
            <IconX size={12} />
          </RowButton>
        </span>
      </span>
      {(dual || subnet.cidr6 !== undefined) && (
        <CidrField
          className="cell inspector-cidr6"
          label={t('inspector.subnetCidr6', { name })}
          value={subnet.cidr6 ?? ''}
          placeholder="IPv6"
          editOf={(current, cidr6) => updateSubnet(current, id, { cidr6 })}
          onCommit={(cidr6) => commit('updateSubnet', (current) => updateSubnet(current, id, { cidr6 }))}
        />
      )}
    </div>
  );
}

/** Which table the subnet's packets follow. */
function SubnetTable({ subnet }: { readonly subnet: Subnet }) {
  const { t } = useTranslation();
  const table = useDocument(({ topology }) => tableOfSubnet(topology!, subnet)?.name);
  return (
    <CellSelect
      label={t('inspector.subnetTable', { name: subnet.name })}
      {...(table !== undefined && { shown: table })}
      {...useSubnetTables(subnet)}
    />
  );
}
