import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updateRoute } from '../../../shared/model/edits/routes.ts';
import type { Route, RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { CidrField } from '../routes/cidr-field.tsx';
import { nextHopChoices, nextHopOfValue, nextHopValue, withCurrent } from '../routes/next-hops.ts';
import { FindingsSection } from './findings-section.tsx';
import { Head } from './head.tsx';
import { RecordLink } from './record-link.tsx';
import { RouteStateSection } from './route-state-section.tsx';
import { Field } from './section.tsx';
import { VpcLink } from './vpc-link.tsx';

interface RouteInspectorProps {
  readonly route: Route;
  readonly table: RouteTable;
  readonly vpc: Vpc;
}

/** A route: where its packets go, and whether any packet takes it. */
export function RouteInspector({ route, table, vpc }: RouteInspectorProps) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const findings = useFindingsOf({ type: 'routes', id: route.id });
  const { id, destination, nextHop } = route;
  const update = (changes: Parameters<typeof updateRoute>[2]) =>
    commit('updateRoute', (current) => updateRoute(current, id, changes));
  const choices = withCurrent(nextHopChoices(topology, vpc, t('routes.types.blackhole')), nextHop);
  const peering = nextHop.type === 'peering' ? topology.peerings.get(nextHop.id ?? '') : undefined;
  return (
    <>
      <Head
        icon={<RecordIcon of="routeTable" />}
        name={destination}
        id={id}
        findings={findings}
        removeLabel={t('inspector.deleteRoute')}
        onRemove={removeSelection}
      />
      <div className="inspector-body">
        <RouteStateSection route={route} table={table} peering={peering} findings={findings} />
        <FindingsSection findings={findings} />
        <div className="inspector-section inspector-fields" data-topic="route">
          <VpcLink vpc={vpc} />
          <RecordLink
            label={t('inspector.tableKind')}
            name={table.name}
            subject={{ type: 'routeTables', id: table.id }}
          />
          <Field label={t('routes.destination')}>
            <CidrField
              label={t('inspector.routeDestination')}
              value={destination}
              editOf={(current, text) => updateRoute(current, id, { destination: text })}
              onCommit={(text) => update({ destination: text })}
            />
          </Field>
          <Field label={t('routes.type')}>
            <span>{t(`routes.types.${nextHop.type}`)}</span>
          </Field>
          <Field label={t('routes.nextHop')}>
            <Select
              searchable
              aria-label={t('routes.nextHop')}
              data={choices.map(({ value, label, far }) => ({ value, label: far ? `${label} → ${far}` : label }))}
              value={nextHopValue(nextHop)}
              onChange={(value) => value !== null && update({ nextHop: nextHopOfValue(value) })}
            />
          </Field>
          {peering && (
            <RecordLink
              label={t('inspector.over')}
              name={peering.name || peering.id}
              subject={{ type: 'peerings', id: peering.id }}
            />
          )}
          <Field label={t('routes.remark')}>
            <TextField
              aria-label={t('routes.remark')}
              value={route.description ?? ''}
              maxLength={500}
              onCommit={(text) => update({ description: text.trim() })}
            />
          </Field>
          <Field label={t('routes.enabled')}>
            <Switch
              aria-label={t('routes.enabled')}
              checked={route.enabled !== false}
              onChange={(event) => update({ enabled: event.currentTarget.checked ? undefined : false })}
            />
          </Field>
        </div>
      </div>
    </>
  );
}
