import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { usePreferences, useSession } from '../store/session.ts';

interface Props {
  readonly onCreate: (input: RequestInput<'projects.create'>) => void;
}

/** An empty canvas under a name and a provider's rules. */
export function BlankProject({ onCreate }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const asked = useSession((session) => session.creating);
  const [name, setName] = useState('');
  const [provider, setProvider] = useState(providerProfiles[0]!.id);
  return (
    <form
      className="start-card"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate({ name: name.trim() === '' ? t('start.untitled') : name.trim(), provider });
      }}
    >
      <b>{t('start.blank')}</b>
      <TextInput
        aria-label={t('start.name')}
        placeholder={t('start.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        autoFocus={asked}
      />
      <Select
        aria-label={t('shell.provider')}
        data={providerProfiles.map(({ id, name: label }) => ({ value: id, label: label[language] }))}
        value={provider}
        onChange={(value) => value !== null && setProvider(value)}
      />
      <Button type="submit" variant="filled" className="start-create">
        {t('start.create')}
      </Button>
    </form>
  );
}
