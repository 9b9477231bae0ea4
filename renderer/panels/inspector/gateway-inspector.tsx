import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updateGateway } from '../../../shared/model/edits/gateways.ts';
import { gatewayTypes, type Gateway, type Vpc } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { routesOfTable, tablesOfVpc } from '../../store/indexes.ts';
import { select } from '../../store/session.ts';
import { FindingsSection } from './findings-section.tsx';
import { Head } from './head.tsx';
import { Field, Section } from './section.tsx';
import { VpcLink } from './vpc-link.tsx';

/** A gateway: what it is, what lies behind it, and the routes that lead to it. */
export function GatewayInspector({ gateway, vpc }: { readonly gateway: Gateway; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const { id, name, type, reaches, ip, cloudId } = gateway;
  const findings = useFindingsOf({ type: 'gateways', id });
  const update = (changes: Parameters<typeof updateGateway>[2]) =>
    commit('updateGateway', (topology) => updateGateway(topology, id, changes));
  return (
    <>
      <Head
        icon={<RecordIcon of="gateway" />}
        label={t('gateways.name', { name })}
        name={name}
        id={id}
        findings={findings}
        onRename={(text) => update({ name: text })}
        removeLabel={t('gateways.remove', { name })}
        onRemove={removeSelection}
      />
      <div className="inspector-body">
        <div className="inspector-section inspector-fields">
          <VpcLink vpc={vpc} />
          <Field label={t('gateways.typeShort')}>
            <Select
              aria-label={t('gateways.type', { name })}
              data={gatewayTypes.map((value) => ({ value, label: t(`routes.types.${value}`) }))}
              value={type}
              onChange={(value) => update({ type: gatewayTypes.find((known) => known === value) ?? type })}
            />
          </Field>
          <Field label={t('gateways.behind')}>
            <TextField
              mono
              aria-label={t('gateways.reaches', { name })}
              placeholder={t('gateways.reachesHint')}
              value={reaches?.join(', ') ?? ''}
              onCommit={(text) => update({ reaches: text.split(/[\s,;，；]+/).filter((part) => part !== '') })}
            />
          </Field>
          <Field label={t('gateways.ip')}>
            <TextField
              mono
              aria-label={t('gateways.ipOf', { name })}
              value={ip ?? ''}
              onCommit={(text) => update({ ip: text.trim() })}
            />
          </Field>
          <Field label={t('inspector.cloudId')}>
            <TextField
              aria-label={t('inspector.cloudId')}
              value={cloudId ?? ''}
              onCommit={(text) => update({ cloudId: text.trim() })}
            />
          </Field>
        </div>
        <RoutesTo gateway={gateway} />
        <FindingsSection findings={findings} />
      </div>
    </>
  );
}

function RoutesTo({ gateway }: { readonly gateway: Gateway }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const leading = tablesOfVpc(topology, gateway.vpc).flatMap((table) =>
    routesOfTable(topology, table.id)
      .filter(({ nextHop }) => nextHop.id === gateway.id)
      .map((route) => ({ route, table })),
  );
  return (
    <Section title={t('gateways.routes')} note={leading.length}>
      {leading.length === 0 && <p className="quiet">{t('gateways.noRoutes')}</p>}
      {leading.map(({ route, table }) => (
        <button
          key={route.id}
          className="inspector-link row"
          onClick={() => select([{ type: 'routes', id: route.id }])}
        >
          <span className="mono grow">{route.destination}</span>
          <span className="quiet clip">{table.name}</span>
        </button>
      ))}
    </Section>
  );
}
