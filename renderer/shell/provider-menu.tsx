import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setProvider } from '../../shared/model/edits/project.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { commit, useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';

/** Whose rules the design is judged by. */
export function ProviderMenu() {
  const { t } = useTranslation();
  const current = useDocument(({ topology }) => topology!.meta.provider);
  const language = usePreferences((preferences) => preferences.language);
  const name = providerProfiles.find(({ id }) => id === current)?.name[language] ?? current;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconChevronDown size={12} />}
          aria-label={t('shell.providerIs', { name })}
          title={t('shell.providerIs', { name })}
          className="title-provider"
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.provider')}</Menu.Label>
        <Menu.RadioGroup
          value={current}
          onChange={(provider) => commit('setProvider', (topology) => setProvider(topology, provider))}
        >
          {providerProfiles.map(({ id, name: label }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick checkIcon={<IconCheck size={14} />}>
              {label[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
