import { Button, Modal, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectVpcs, type NewPeering } from '../../shared/model/edits/peerings.ts';
import { applyPatch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../shared/rules/engine/message.ts';
import { regionName } from '../shell/region-name.ts';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { useAnalysis } from '../store/analysis.ts';
import { commit, useDocument } from '../store/document.ts';
import { select, usePreferences, useSession } from '../store/session.ts';
import './connect-dialog.css';

/** The form of the product document: a peering's name, ends, cap and routes, with the verdict before it exists. */
export function ConnectDialog() {
  const { t } = useTranslation();
  const connecting = useSession((session) => session.connecting);
  const close = (): void => useSession.setState({ connecting: null });
  return (
    <Modal opened={connecting !== null} onClose={close} title={t('connect.title')} size="lg" centered>
      {connecting && (
        <Form
          key={`${connecting.from} ${connecting.to}`}
          from={connecting.from}
          initialTo={connecting.to}
          onClose={close}
        />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly from: string;
  readonly initialTo: string | null;
  readonly onClose: () => void;
}

function Form({ from, initialTo, onClose }: FormProps) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const profile = profileOf(topology.meta.provider);
  const [to, setTo] = useState(initialTo);
  const [name, setName] = useState('');
  const [cap, setCap] = useState<number | ''>(profile.ok ? (profile.value.bandwidthCap.defaultMbps ?? '') : '');
  const [routes, setRoutes] = useState(true);
  const near = topology.vpcs.get(from)!;
  const far = to === null ? undefined : topology.vpcs.get(to);
  const capped =
    far !== undefined && far.region !== near.region && profile.ok && profile.value.bandwidthCap.crossRegion !== 'none';
  const input = useMemo(
    (): NewPeering | null =>
      to === null
        ? null
        : {
            requester: from,
            accepter: to,
            name,
            routes: routes ? 'both' : 'none',
            ...(capped && cap !== '' && { bandwidthMbps: cap }),
          },
    [from, to, name, routes, capped, cap],
  );
  const others = [...topology.vpcs.values()].filter(({ id }) => id !== from);
  return (
    <form
      className="connect"
      onSubmit={(event) => {
        event.preventDefault();
        if (!input) return;
        const made = commit('connectVpcs', (current, newId) => connectVpcs(current, newId, input));
        if (!made.ok) return;
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
        data-autofocus
      />
      <div className="connect-ends">
        <End label={t('connect.requester')} vpc={near} topology={topology} />
        {initialTo === null ? (
          <Select
            label={t('connect.accepter')}
            data={others.map(({ id, name: vpc, cidrs }) => ({ value: id, label: `${vpc}  ${cidrs[0] ?? ''}` }))}
            value={to}
            onChange={setTo}
            searchable
          />
        ) : (
          far && <End label={t('connect.accepter')} vpc={far} topology={topology} />
        )}
      </div>
      {capped && (
        <NumberInput
          label={t('connect.cap')}
          suffix=" Mbps"
          min={1}
          value={cap}
          onChange={(value) => setCap(typeof value === 'number' ? value : '')}
        />
      )}
      <Switch
        checked={routes}
        onChange={(event) => setRoutes(event.currentTarget.checked)}
        label={t('connect.routes')}
        description={t('connect.routesHint')}
      />
      {input && <Verdict topology={topology} input={input} />}
      <div className="connect-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!input}>
          {t('connect.create')}
        </Button>
      </div>
    </form>
  );
}

interface EndProps {
  readonly label: string;
  readonly vpc: {
    readonly name: string;
    readonly region: string;
    readonly cidrs: readonly string[];
    readonly account?: string;
  };
  readonly topology: Topology;
}

function End({ label, vpc, topology }: EndProps) {
  const language = usePreferences((preferences) => preferences.language);
  const account = topology.accounts.get(vpc.account ?? '')?.name;
  return (
    <div className="connect-end">
      <span className="quiet">{label}</span>
      <b className="clip">{vpc.name}</b>
      <span className="quiet">
        {[regionName(topology.meta.provider, vpc.region, language), account].filter(Boolean).join(' · ')}
      </span>
      <span className="mono">{vpc.cidrs.join(', ')}</span>
    </div>
  );
}

/** What the engine would find that it does not find now. */
function Verdict({ topology, input }: { readonly topology: Topology; readonly input: NewPeering }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const known = useAnalysis((analysis) => analysis.findings);
  const added = useMemo(() => newFindings(topology, input, known), [topology, input, known]);
  if (added.length === 0) return <p className="connect-clean">{t('connect.clean')}</p>;
  return (
    <ul className="connect-findings" aria-label={t('connect.verdict')}>
      {added.map((finding) => (
        <li key={finding.id}>
          <SeverityIcon severity={finding.severity} />
          <span>
            <b>{findingTitle(finding, language)}</b>
            <br />
            {findingText(finding, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function newFindings(topology: Topology, input: NewPeering, known: readonly Finding[]): readonly Finding[] {
  const profile = profileOf(topology.meta.provider);
  let next = 0;
  const drawn = connectVpcs(topology, (prefix) => `${prefix}-proposed-${next++}`, input);
  if (!profile.ok || !drawn.ok) return [];
  const before = new Set(known.map(({ id }) => id));
  const { findings } = checkTopology(applyPatch(topology, drawn.value.patch), profile.value);
  return findings.filter(({ id, waived }) => !waived && !before.has(id));
}
