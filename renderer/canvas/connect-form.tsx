import { Button, NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectOutside } from '../../shared/model/edits/outside-vpc.ts';
import { connectVpcs } from '../../shared/model/edits/peerings.ts';
import type { NewId } from '../../shared/model/ids.ts';
import { requestEnds } from '../../shared/model/peering-lifecycle.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { PeeringStatus, Topology, Vpc, VpcId } from '../../shared/model/topology.ts';
import type { ProviderProfile } from '../../shared/providers/profile.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { commit, useDocument } from '../store/document.ts';
import { select, usePreferences } from '../store/session.ts';
import { ConnectEnd } from './connect-end.tsx';
import { ConnectVerdict } from './connect-verdict.tsx';
import { useNewFindings } from './new-findings.ts';
import { emptyOutside, OutsideFields, outsideOf } from './outside-fields.tsx';

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
  const [wanted, setWanted] = useState<PeeringStatus | null>(null);
  const [routes, setRoutes] = useState(true);
  const [whose, setWhose] = useState<'drawn' | 'outside'>('drawn');
  const [draft, setDraft] = useState(emptyOutside);
  const [problem, setProblem] = useState<Problem | null>(null);
  const near = topology.vpcs.get(from)!;
  const far = whose === 'drawn' ? topology.vpcs.get(to ?? '') : undefined;
  const farRegion = whose === 'outside' ? draft.region : far?.region;
  const crossRegion = farRegion !== undefined && farRegion !== '' && farRegion !== near.region;
  const capped = crossRegion && profile.bandwidthCap.crossRegion !== 'none';
  const accepted = whose === 'outside' ? profile.acceptance.otherAccount : !!far && mustBeAccepted(profile, near, far);
  const statuses: readonly PeeringStatus[] = accepted ? ['planned', 'pending', 'active'] : ['planned', 'active'];
  const usual = whose === 'outside' && accepted ? 'pending' : 'planned';
  const status = wanted !== null && statuses.includes(wanted) ? wanted : usual;
  const [openedAt] = useState(() => new Date().toISOString());

  const edit = useMemo(() => {
    const terms = {
      requester: from,
      name,
      status,
      requestedAt: openedAt,
      routes: routes ? ('both' as const) : ('none' as const),
      ...(capped && cap !== '' && { bandwidthMbps: cap }),
    };
    if (whose === 'outside') {
      const outside = outsideOf(draft);
      return (current: Topology, newId: NewId) => connectOutside(current, newId, { ...terms, outside });
    }
    if (to === null) return null;
    return (current: Topology, newId: NewId) => connectVpcs(current, newId, { ...terms, accepter: to });
  }, [from, to, whose, draft, name, status, openedAt, routes, capped, cap]);
  const ends = requestEnds(openedAt, profile.pendingExpiryDays);
  const acceptance =
    ends === null
      ? t('connect.acceptance')
      : t('connect.acceptanceUntil', {
          day: new Date(ends).toISOString().slice(0, 10),
          days: profile.pendingExpiryDays,
        });
  const judged = useDeferredValue(edit);
  const findings = useNewFindings(topology, judged);
  const failing = findings?.some(({ severity }) => severity === 'error') ?? false;

  return (
    <form
      className="connect"
      onSubmit={(event) => {
        event.preventDefault();
        if (!edit) return;
        const made = commit('connectVpcs', edit);
        if (!made.ok) return setProblem(made.problem);
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
      {drawnTo === null && (
        <SegmentedControl
          aria-label={t('connect.whose')}
          value={whose}
          onChange={(value) => setWhose(value === 'outside' ? 'outside' : 'drawn')}
          data={(['drawn', 'outside'] as const).map((value) => ({ value, label: t(`connect.whoseIs.${value}`) }))}
        />
      )}
      <div className="connect-ends" data-topic="peering">
        <ConnectEnd label={t('connect.requester')} vpc={near} topology={topology} />
        {whose === 'drawn' && (
          <ConnectEnd
            label={t('connect.accepter')}
            vpc={far}
            topology={topology}
            {...(drawnTo === null && { choice: { except: from, onChoose: setTo } })}
          />
        )}
      </div>
      {whose === 'outside' && (
        <OutsideFields
          topology={topology}
          draft={draft}
          problem={problem}
          onChange={(changed) => {
            setDraft(changed);
            setProblem(null);
          }}
        />
      )}
      <div className="connect-terms" data-topic="bandwidth">
        <Select
          label={t('connect.status')}
          data={statuses.map((value) => ({ value, label: t(`connect.as.${value}`) }))}
          value={status}
          onChange={(value) => setWanted(statuses.find((known) => known === value) ?? 'planned')}
          description={accepted ? acceptance : undefined}
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
        data-topic="routes"
        checked={routes}
        onChange={(event) => setRoutes(event.currentTarget.checked)}
        label={t('connect.routes')}
        description={t('connect.routesHint')}
      />
      {findings && <ConnectVerdict findings={findings} />}
      <div className="connect-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!edit}>
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
