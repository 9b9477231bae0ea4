import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addGateway, updateGateway } from '../../../shared/model/edits/gateways.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { gatewayTypes, type Gateway, type Vpc } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { select, useSession } from '../../store/session.ts';
import { CellSelect } from '../routes/cell-select.tsx';
import { onGridKeys } from '../routes/grid-keys.ts';
import { RowButton } from '../routes/row-button.tsx';
import { NameField } from './name-field.tsx';
import { Section } from './section.tsx';

/** The gateways of a VPC: what each is, and the blocks that lie behind it. */
export function GatewaySection({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const all = useDocument(({ topology }) => topology!.gateways);
  const gateways = [...all.values()].filter((gateway) => gateway.vpc === vpc.id);
  return (
    <Section
      title={t('records.gateways')}
      note={gateways.length}
      tools={
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={20}
              aria-label={t('gateways.add')}
              title={t('gateways.add')}
            >
              <IconPlus size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {gatewayTypes.map((type) => (
              <Menu.Item
                key={type}
                onClick={() => {
                  const added = commit('addGateway', (topology, newId) =>
                    addGateway(topology, newId, { vpc: vpc.id, type }),
                  );
                  if (added.ok) select([{ type: 'gateways', id: added.value.gateway }]);
                }}
              >
                {t(`routes.types.${type}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <div onKeyDown={onGridKeys}>
        {gateways.map((gateway) => (
          <GatewayRow key={gateway.id} gateway={gateway} />
        ))}
      </div>
    </Section>
  );
}

function GatewayRow({ gateway }: { readonly gateway: Gateway }) {
  const { t } = useTranslation();
  const { id, name, type, reaches } = gateway;
  const selected = useSession(({ selection }) => selection.some((item) => item.id === id));
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const update = (changes: Parameters<typeof updateGateway>[2]) =>
    commit('updateGateway', (topology) => updateGateway(topology, id, changes));
  return (
    <div
      ref={row}
      data-row
      tabIndex={-1}
      className={`inspector-gateway${selected ? ' row-current' : ''}`}
      role="group"
      aria-label={t('gateways.gateway', { name })}
    >
      <NameField
        className="cell"
        plain
        label={t('gateways.name', { name })}
        value={name}
        onCommit={(text) => update({ name: text })}
      />
      <CellSelect
        label={t('gateways.type', { name })}
        data={gatewayTypes.map((value) => ({ value, label: t(`routes.types.${value}`) }))}
        value={type}
        onChange={(value) => update({ type: gatewayTypes.find((known) => known === value) ?? type })}
      />
      <span className="row-end">
        <span className="row-actions">
          <RowButton
            remove
            label={t('gateways.remove', { name })}
            onClick={() => commit('remove', (topology) => removeRecords(topology, [{ type: 'gateways', id }]))}
          >
            <IconX size={12} />
          </RowButton>
        </span>
      </span>
      <TextField
        mono
        className="cell inspector-reaches"
        variant="unstyled"
        aria-label={t('gateways.reaches', { name })}
        placeholder={t('gateways.reachesHint')}
        value={reaches?.join(', ') ?? ''}
        onCommit={(text) => update({ reaches: text.split(/[\s,;，；]+/).filter((part) => part !== '') })}
      />
    </div>
  );
}
