import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import { removeSubnet, updateSubnet } from '../../../shared/model/edits/subnets.ts';
import type { Subnet } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { tableOfSubnet, tablesOfVpc } from '../../store/indexes.ts';
import { useSession } from '../../store/session.ts';

/** A subnet's name, block and table. */
export function SubnetRow({ subnet }: { readonly subnet: Subnet }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const selected = useSession(({ selection }) =>
    selection.some(({ type, id }) => type === 'subnets' && id === subnet.id),
  );
  const [worst] = useFindingsOf({ type: 'subnets', id: subnet.id });
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { name } = subnet;
  return (
    <div
      ref={row}
      className={`inspector-subnet${selected ? ' inspector-current' : ''}`}
      role="group"
      aria-label={t('inspector.subnet', { name })}
    >
      <TextField
        aria-label={t('inspector.subnetName', { name })}
        value={name}
        maxLength={200}
        onCommit={(text) =>
          text.trim() === ''
            ? ok(null)
            : commit('updateSubnet', (current) => updateSubnet(current, subnet.id, { name: text.trim() }))
        }
      />
      <TextField
        mono
        aria-label={t('inspector.subnetCidr', { name })}
        value={subnet.cidr ?? ''}
        placeholder="IPv4"
        onCommit={(cidr) => commit('updateSubnet', (current) => updateSubnet(current, subnet.id, { cidr }))}
      />
      <Select
        aria-label={t('inspector.subnetTable', { name })}
        data={tablesOfVpc(topology, subnet.vpc).map((table) => ({ value: table.id, label: table.name }))}
        value={tableOfSubnet(topology, subnet)?.id ?? null}
        onChange={(table) =>
          table !== null && commit('updateSubnet', (current) => updateSubnet(current, subnet.id, { routeTable: table }))
        }
      />
      <span className="row inspector-row-end">
        {worst && <SeverityIcon severity={worst.severity} />}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={20}
          aria-label={t('inspector.removeSubnet', { name })}
          onClick={() => commit('remove', (current) => removeSubnet(current, subnet.id))}
        >
          <IconX size={12} />
        </ActionIcon>
      </span>
      <TextField
        mono
        className="inspector-cidr6"
        aria-label={t('inspector.subnetCidr6', { name })}
        value={subnet.cidr6 ?? ''}
        placeholder="IPv6"
        onCommit={(cidr6) => commit('updateSubnet', (current) => updateSubnet(current, subnet.id, { cidr6 }))}
      />
    </div>
  );
}
