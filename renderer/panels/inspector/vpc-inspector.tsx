import { ActionIcon, Autocomplete, Select } from '@mantine/core';
import { IconAffiliate, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import { addRouteTable } from '../../../shared/model/edits/route-tables.ts';
import { addSubnet } from '../../../shared/model/edits/subnets.ts';
import { setVpcCidrs, updateVpc } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { TextField } from '../../fields/text-field.tsx';
import { FindingBadges } from '../../shell/badge.tsx';
import { removeSelection } from '../../shell/use-commands.ts';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { subnetsOfVpc, tablesOfVpc } from '../../store/indexes.ts';
import { select } from '../../store/session.ts';
import { AddCidr } from './add-cidr.tsx';
import { PeeringList } from './peering-list.tsx';
import { RouteTableSection } from './route-table-section.tsx';
import { Field, Section } from './section.tsx';
import { SubnetRow } from './subnet-row.tsx';

export function VpcInspector({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const findings = useFindingsOf({ type: 'vpcs', id: vpc.id });
  const profile = profileOf(topology.meta.provider);
  const regions = profile.ok ? profile.value.regions.map(({ id }) => id) : [];
  const subnets = subnetsOfVpc(topology, vpc.id);
  return (
    <>
      <header className="inspector-head">
        <IconAffiliate size={16} />
        <TextField
          className="grow"
          variant="unstyled"
          aria-label={t('inspector.name')}
          value={vpc.name}
          onCommit={(name) =>
            name.trim() === ''
              ? ok(null)
              : commit('updateVpc', (current) => updateVpc(current, vpc.id, { name: name.trim() }))
          }
          maxLength={200}
        />
        <FindingBadges findings={findings} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('inspector.removeVpc')}
          title={t('inspector.removeVpc')}
          onClick={() => {
            select([{ type: 'vpcs', id: vpc.id }]);
            removeSelection();
          }}
        >
          <IconTrash size={14} />
        </ActionIcon>
      </header>
      <div className="inspector-body">
        <div className="inspector-section">
          <Field label={t('inspector.region')}>
            <Autocomplete
              size="xs"
              aria-label={t('inspector.region')}
              data={regions}
              key={vpc.region}
              defaultValue={vpc.region}
              onOptionSubmit={(region) => commit('updateVpc', (current) => updateVpc(current, vpc.id, { region }))}
              onBlur={(event) => {
                const region = event.currentTarget.value.trim();
                if (region !== '') commit('updateVpc', (current) => updateVpc(current, vpc.id, { region }));
              }}
            />
          </Field>
          <Field label={t('inspector.account')}>
            <Select
              aria-label={t('inspector.account')}
              data={[...topology.accounts.values()].map(({ id, name, cloudId }) => ({
                value: id,
                label: cloudId ? `${name}  ${cloudId}` : name,
              }))}
              value={vpc.account ?? null}
              placeholder="–"
              clearable
              onChange={(account) =>
                commit('updateVpc', (current) => updateVpc(current, vpc.id, { account: account ?? undefined }))
              }
            />
          </Field>
          <Field label={t('inspector.cloudId')}>
            <TextField
              aria-label={t('inspector.cloudId')}
              value={vpc.cloudId ?? ''}
              placeholder="vpc-…"
              onCommit={(cloudId) =>
                commit('updateVpc', (current) => updateVpc(current, vpc.id, { cloudId: cloudId.trim() }))
              }
            />
          </Field>
        </div>
        <Section title={t('inspector.cidrs')}>
          {vpc.cidrs.map((cidr, index) => (
            <div className="row inspector-cidr" key={`${index} ${cidr}`}>
              <TextField
                mono
                className="grow"
                aria-label={t('inspector.cidrNumber', { number: index + 1 })}
                value={cidr}
                onCommit={(text) =>
                  commit('setVpcCidrs', (current) => setVpcCidrs(current, vpc.id, vpc.cidrs.with(index, text)))
                }
              />
              {index === 0 && <span className="quiet">{t('inspector.primary')}</span>}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={20}
                aria-label={t('inspector.removeCidr', { cidr })}
                onClick={() =>
                  commit('setVpcCidrs', (current) => setVpcCidrs(current, vpc.id, vpc.cidrs.toSpliced(index, 1)))
                }
              >
                <IconX size={12} />
              </ActionIcon>
            </div>
          ))}
          <AddCidr vpc={vpc} />
        </Section>
        <Section
          title={t('inspector.subnets')}
          note={subnets.length}
          addLabel={t('inspector.addSubnet')}
          onAdd={() => {
            const added = commit('addSubnet', (current, newId) => addSubnet(current, newId, { vpc: vpc.id }));
            if (added.ok) select([{ type: 'subnets', id: added.value.subnet }]);
          }}
        >
          {subnets.map((subnet) => (
            <SubnetRow key={subnet.id} subnet={subnet} />
          ))}
        </Section>
        {tablesOfVpc(topology, vpc.id).map((table) => (
          <RouteTableSection key={table.id} table={table} vpc={vpc} />
        ))}
        <Section
          title={t('inspector.tables')}
          addLabel={t('inspector.addTable')}
          onAdd={() => commit('addRouteTable', (current, newId) => addRouteTable(current, newId, { vpc: vpc.id }))}
        />
        <PeeringList vpc={vpc} />
      </div>
    </>
  );
}
