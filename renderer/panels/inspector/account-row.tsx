import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { updateAccount } from '../../../shared/model/edits/accounts.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { trustLevels, type Account } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit } from '../../store/document.ts';
import { NameField } from './name-field.tsx';

/** An account: its name, its id at the provider, and whether it is trusted. */
export function AccountRow({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { id, name, cloudId, trust } = account;
  const update = (changes: Parameters<typeof updateAccount>[2]) =>
    commit('updateAccount', (current) => updateAccount(current, id, changes));
  return (
    <div className="inspector-account" data-row tabIndex={-1}>
      <NameField
        className="cell"
        plain
        label={t('inspector.accountName', { name })}
        value={name}
        onCommit={(text) => update({ name: text })}
      />
      <TextField
        mono
        className="cell"
        variant="unstyled"
        aria-label={t('inspector.accountId', { name })}
        value={cloudId ?? ''}
        placeholder={t('inspector.accountIdHint')}
        onCommit={(text) => update({ cloudId: text.trim() })}
      />
      <Select
        className="cell"
        variant="unstyled"
        aria-label={t('inspector.trustOf', { name })}
        data={trustLevels.map((level) => ({ value: level, label: t(`trust.${level}`) }))}
        value={trust}
        onChange={(level) => level !== null && update({ trust: level })}
      />
      <span className="row-end">
        <ActionIcon
          data-remove
          className="row-actions"
          variant="subtle"
          color="gray"
          size={20}
          aria-label={t('inspector.removeAccount', { name })}
          onClick={() => commit('remove', (current) => removeRecords(current, [{ type: 'accounts', id }]))}
        >
          <IconX size={12} />
        </ActionIcon>
      </span>
    </div>
  );
}
