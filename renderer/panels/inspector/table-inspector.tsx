import { Button, Checkbox, Switch } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { updateRouteTable } from '../../../shared/model/edits/route-tables.ts';
import { updateSubnet } from '../../../shared/model/edits/subnets.ts';
import type { RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { useTableFindings } from '../../canvas/marks.ts';
import { TextField } from '../../fields/text-field.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { subnetsOfVpc, tableOfSubnet } from '../../store/indexes.ts';
import { showInDrawer } from '../../store/session.ts';
import { FindingsSection } from './findings-section.tsx';
import { Head } from './head.tsx';
import { RouteTableSection } from './route-table-section.tsx';
import { Field, Section } from './section.tsx';
import { VpcLink } from './vpc-link.tsx';

/** A route table: whether it is the default one, which subnets follow it, and its routes. */
export function TableInspector({ table, vpc }: { readonly table: RouteTable; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const { id, name, cloudId } = table;
  const findings = useTableFindings(id);
  const update = (changes: Parameters<typeof updateRouteTable>[2]) =>
    commit('updateRouteTable', (current) => updateRouteTable(current, id, changes));
  return (
    <>
      <Head
        icon={<RecordIcon of="routeTable" />}
        label={t('inspector.tableName', { name })}
        name={name}
        id={id}
        findings={findings}
        onRename={(text) => update({ name: text })}
        removeLabel={t('inspector.removeTable')}
        onRemove={removeSelection}
      />
      <div className="inspector-body">
        <div className="inspector-section inspector-fields">
          <VpcLink vpc={vpc} />
          <Field label={t('inspector.isDefault')}>
            <Switch
              aria-label={t('inspector.makeDefault')}
              checked={table.default === true}
              disabled={table.default === true}
              onChange={() => update({ default: true })}
            />
          </Field>
          <Field label={t('inspector.cloudId')}>
            <TextField
              aria-label={t('inspector.cloudId')}
              value={cloudId ?? ''}
              placeholder="rtb-…"
              onCommit={(text) => update({ cloudId: text.trim() })}
            />
          </Field>
          <Button mt={4} leftSection={<IconTable size={14} />} onClick={() => showInDrawer('routes')}>
            {t('inspector.openInGrid')}
          </Button>
        </div>
        <Followers table={table} />
        <RouteTableSection table={table} vpc={vpc} />
        <FindingsSection findings={findings} />
      </div>
    </>
  );
}

/** Every subnet of the VPC; those that follow the table are ticked. One that leaves it falls back to the default table. */
function Followers({ table }: { readonly table: RouteTable }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const subnets = subnetsOfVpc(topology, table.vpc);
  const following = subnets.filter((subnet) => tableOfSubnet(topology, subnet)?.id === table.id);
  return (
    <Section
      title={t('inspector.followers')}
      note={t('inspector.followersOf', { used: following.length, all: subnets.length })}
    >
      {subnets.map((subnet) => {
        const follows = following.includes(subnet);
        return (
          <Checkbox
            key={subnet.id}
            my={6}
            label={
              <span className="row">
                {subnet.name} <span className="mono quiet">{subnet.cidr ?? subnet.cidr6}</span>
              </span>
            }
            checked={follows}
            disabled={follows && table.default === true}
            onChange={() =>
              commit('updateSubnet', (current) =>
                updateSubnet(current, subnet.id, { routeTable: follows || table.default ? undefined : table.id }),
              )
            }
          />
        );
      })}
      {subnets.length === 0 && <p className="quiet">{t('inspector.noSubnets')}</p>}
    </Section>
  );
}
