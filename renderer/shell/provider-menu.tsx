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
          title={t('shell.provider')}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.provider')}</Menu.Label>
        {providerProfiles.map(({ id, name: label }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === current}
            leftSection={<IconCheck size={14} style={{ visibility: id === current ? 'visible' : 'hidden' }} />}
            onClick={() => commit('setProvider', (topology) => setProvider(topology, id))}
          >
            {label[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
