import { Autocomplete, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateVpc } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { Field } from './section.tsx';

/** Where a VPC is and whose it is. */
export function VpcFields({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const unknown = vpc.account === undefined || topology.accounts.has(vpc.account) ? undefined : vpc.account;
  const update = (changes: Parameters<typeof updateVpc>[2]) =>
    commit('updateVpc', (current) => updateVpc(current, vpc.id, changes));
  return (
    <div className="inspector-section inspector-fields">
      <Field label={t('inspector.account')}>
        <Select
          aria-label={t('inspector.account')}
          data={[
            { value: '', label: '–' },
            ...[...topology.accounts.values()].map(({ id, name, cloudId }) => ({
              value: id,
              label: cloudId ? `${name}  ${cloudId}` : name,
            })),
            ...(unknown === undefined ? [] : [{ value: unknown, label: unknown }]),
          ]}
          error={unknown !== undefined && t('inspector.unknownAccount', { id: unknown })}
          value={vpc.account ?? ''}
          onChange={(account) => update({ account: account || undefined })}
        />
      </Field>
      <Field label={t('inspector.region')}>
        <RegionField key={vpc.region} region={vpc.region} onCommit={(region) => update({ region })} />
      </Field>
      <Field label={t('inspector.cloudId')}>
        <TextField
          aria-label={t('inspector.cloudId')}
          value={vpc.cloudId ?? ''}
          placeholder="vpc-…"
          onCommit={(cloudId) => update({ cloudId: cloudId.trim() })}
        />
      </Field>
      <Field label={t('inspector.external')} topic="account">
        <Switch
          aria-label={t('inspector.externalHint')}
          label={t('inspector.externalHint')}
          checked={vpc.external === true}
          onChange={(event) => update({ external: event.currentTarget.checked || undefined })}
        />
      </Field>
    </div>
  );
}

interface RegionFieldProps {
  readonly region: string;
  readonly onCommit: (region: string) => void;
}

/** One of the provider's regions by id or name, or a region that its profile does not know. */
function RegionField({ region, onCommit }: RegionFieldProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const provider = useDocument(({ topology }) => topology!.meta.provider);
  const profile = profileOf(provider);
  const names = new Map(profile.ok ? profile.value.regions.map(({ id, name }) => [id, name[language]]) : []);
  const [draft, setDraft] = useState<string | null>(null);
  const leave = (): void => {
    if (draft !== null && draft.trim() !== '') onCommit(draft.trim());
    setDraft(null);
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={t('inspector.region')}
      description={draft === null ? names.get(region) : undefined}
      inputWrapperOrder={['input', 'description']}
      data={[...names.keys()]}
      filter={({ options, search }) =>
        draft === null
          ? options
          : options.filter(
              (option) =>
                'value' in option &&
                `${option.value} ${names.get(option.value)}`.toLowerCase().includes(search.toLowerCase()),
            )
      }
      renderOption={({ option }) => (
        <span className="next-hop-option">
          <span>{names.get(option.value)}</span>
          <span className="quiet mono">{option.value}</span>
        </span>
      )}
      value={draft ?? region}
      onChange={setDraft}
      onOptionSubmit={onCommit}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
