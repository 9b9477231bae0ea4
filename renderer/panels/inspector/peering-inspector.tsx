import { ActionIcon, Button, Select } from '@mantine/core';
import { IconArrowsLeftRight, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import { updatePeering } from '../../../shared/model/edits/peerings.ts';
import { peeringStatuses, type Peering, type Topology } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { FindingBadges } from '../../shell/badge.tsx';
import { regionName } from '../../shell/region-name.ts';
import { removeSelection } from '../../shell/use-commands.ts';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { routesOverPeering, subnetsOfVpc, tableOfSubnet } from '../../store/indexes.ts';
import { select, usePreferences } from '../../store/session.ts';
import { Field, Section } from './section.tsx';

export function PeeringInspector({ peering }: { readonly peering: Peering }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const findings = useFindingsOf({ type: 'peerings', id: peering.id });
  return (
    <>
      <header className="inspector-head">
        <IconArrowsLeftRight size={16} />
        <TextField
          className="grow"
          variant="unstyled"
          aria-label={t('inspector.name')}
          value={peering.name}
          maxLength={200}
          onCommit={(name) =>
            name.trim() === ''
              ? ok(null)
              : commit('updatePeering', (current) => updatePeering(current, peering.id, { name: name.trim() }))
          }
        />
        <FindingBadges findings={findings} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('inspector.removePeering')}
          title={t('inspector.removePeering')}
          onClick={removeSelection}
        >
          <IconTrash size={14} />
        </ActionIcon>
      </header>
      <div className="inspector-body">
        <div className="inspector-section">
          <Field label={t('inspector.status')}>
            <Select
              aria-label={t('inspector.status')}
              data={peeringStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
              value={peering.status}
              onChange={(status) =>
                status !== null && commit('updatePeering', (current) => updatePeering(current, peering.id, { status }))
              }
            />
          </Field>
          <Field label={t('inspector.cap')}>
            <TextField
              aria-label={t('inspector.cap')}
              value={peering.bandwidthMbps === undefined ? '' : String(peering.bandwidthMbps)}
              rightSection={<span className="quiet">Mbps</span>}
              rightSectionWidth={44}
              onCommit={(text) =>
                commit('updatePeering', (current) =>
                  updatePeering(current, peering.id, { bandwidthMbps: text.trim() === '' ? undefined : Number(text) }),
                )
              }
            />
          </Field>
        </div>
        <Section title={t('inspector.ends')}>
          <EndRow label={t('inspector.requester')} vpc={peering.requester} />
          <EndRow label={t('inspector.accepter')} vpc={peering.accepter} />
        </Section>
        <RelatedRoutes peering={peering} topology={topology} />
      </div>
    </>
  );
}

function EndRow({ label, vpc: id }: { readonly label: string; readonly vpc: string }) {
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const vpc = topology.vpcs.get(id);
  return (
    <Field label={label}>
      <Button justify="space-between" onClick={() => select([{ type: 'vpcs', id }])} disabled={!vpc}>
        {vpc ? `${vpc.name} · ${regionName(topology.meta.provider, vpc.region, language)}` : id}
      </Button>
    </Field>
  );
}

/** The routes that use the peering: destination, table and the subnets that follow it, at both ends. */
function RelatedRoutes({ peering, topology }: { readonly peering: Peering; readonly topology: Topology }) {
  const { t } = useTranslation();
  const routes = routesOverPeering(topology, peering.id);
  return (
    <Section title={t('inspector.relatedRoutes')} note={routes.length}>
      {routes.length === 0 && <p className="quiet">{t('inspector.noRoutes')}</p>}
      {routes.map((route) => {
        const table = topology.routeTables.get(route.routeTable)!;
        const subnets = subnetsOfVpc(topology, table.vpc).filter(
          (subnet) => tableOfSubnet(topology, subnet)?.id === table.id,
        );
        return (
          <button key={route.id} className="inspector-link" onClick={() => select([{ type: 'routes', id: route.id }])}>
            <span className="mono">{route.destination}</span>
            <span className="clip grow">{`${topology.vpcs.get(table.vpc)!.name} · ${table.name}`}</span>
            <span className="quiet clip">{subnets.map(({ name }) => name).join(', ')}</span>
          </button>
        );
      })}
    </Section>
  );
}
