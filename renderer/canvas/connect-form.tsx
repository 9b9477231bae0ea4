import { Button, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectVpcs, type NewPeering } from '../../shared/model/edits/peerings.ts';
import type { PeeringStatus, Topology, Vpc, VpcId } from '../../shared/model/topology.ts';
import type { ProviderProfile } from '../../shared/providers/profile.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { commit, useDocument } from '../store/document.ts';
import { select, usePreferences } from '../store/session.ts';
import { ConnectEnd } from './connect-end.tsx';
import { ConnectVerdict } from './connect-verdict.tsx';
import { useNewFindings } from './new-findings.ts';

interface Props {
  readonly from: VpcId;
  /** The card that the line was drawn to; null when it is to be chosen here. */
  readonly drawnTo: VpcId | null;
  readonly onClose: () => void;
}

export function ConnectForm({ from, drawnTo, onClose }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const profile = useProfile(topology);
  const [to, setTo] = useState(drawnTo);
  const [name, setName] = useState('');
  const [cap, setCap] = useState<number | ''>(profile.bandwidthCap.defaultMbps ?? '');
  const [wanted, setWanted] = useState<PeeringStatus>('planned');
  const [routes, setRoutes] = useState(true);
  const near = topology.vpcs.get(from)!;
  const far = topology.vpcs.get(to ?? '');
  const crossRegion = far !== undefined && far.region !== near.region;
  const capped = crossRegion && profile.bandwidthCap.crossRegion !== 'none';
  const accepted = far !== undefined && mustBeAccepted(profile, near, far);
  const statuses: readonly PeeringStatus[] = accepted ? ['planned', 'pending', 'active'] : ['planned', 'active'];
  const status = statuses.includes(wanted) ? wanted : 'planned';

  const input = useMemo(
    (): NewPeering | null =>
      to === null
        ? null
        : {
            requester: from,
            accepter: to,
            name,
            status,
            routes: routes ? 'both' : 'none',
            ...(capped && cap !== '' && { bandwidthMbps: cap }),
          },
    [from, to, name, status, routes, capped, cap],
  );
  const judged = useDeferredValue(input);
  const findings = useNewFindings(topology, judged);
  const failing = findings?.some(({ severity }) => severity === 'error') ?? false;

  return (
    <form
      className="connect"
      onSubmit={(event) => {
        event.preventDefault();
        if (!input) return;
        const made = commit('connectVpcs', (current, newId) => connectVpcs(current, newId, input));
        if (!made.ok) throw new Error(made.problem.message); // the form offers nothing that the edit refuses
        select([{ type: 'peerings', id: made.value.peering }]);
        onClose();
      }}
    >
      <TextInput
        label={t('connect.name')}
        placeholder={far ? `${near.name}-${far.name}` : ''}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        data-autofocus={drawnTo !== null || undefined}
      />
      <div className="connect-ends">
        <ConnectEnd label={t('connect.requester')} vpc={near} topology={topology} />
        <ConnectEnd
          label={t('connect.accepter')}
          vpc={far}
          topology={topology}
          {...(drawnTo === null && { choice: { except: from, onChoose: setTo } })}
        />
      </div>
      <div className="connect-terms">
        <Select
          label={t('connect.status')}
          data={statuses.map((value) => ({ value, label: t(`connect.as.${value}`) }))}
          value={status}
          onChange={(value) => setWanted(statuses.find((known) => known === value) ?? 'planned')}
          description={accepted ? t('connect.acceptance', { days: profile.pendingExpiryDays ?? '–' }) : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
        />
        {capped && (
          <NumberInput
            label={t('connect.cap')}
            suffix=" Mbps"
            min={1}
            value={cap}
            onChange={(value) => setCap(typeof value === 'number' ? value : '')}
            description={profile.billing.crossRegion[language]}
            inputWrapperOrder={['label', 'input', 'description']}
          />
        )}
      </div>
      <Switch
        checked={routes}
        onChange={(event) => setRoutes(event.currentTarget.checked)}
        label={t('connect.routes')}
        description={t('connect.routesHint')}
      />
      {findings && <ConnectVerdict findings={findings} />}
      <div className="connect-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!input}>
          {t(failing ? 'connect.createAnyway' : 'connect.create')}
        </Button>
      </div>
    </form>
  );
}

function useProfile(topology: Topology): ProviderProfile {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
  return profile.value;
}

function mustBeAccepted({ acceptance }: ProviderProfile, near: Vpc, far: Vpc): boolean {
  return near.account === far.account ? acceptance.sameAccount : acceptance.otherAccount;
}
