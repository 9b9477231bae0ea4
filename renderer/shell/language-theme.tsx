import { ActionIcon, Button } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setLanguage, setTheme, usePreferences } from '../store/session.ts';
import { useColourScheme } from '../theme/use-colour-scheme.ts';

/** The other language, the other theme. */
export function LanguageTheme() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const other = language === 'en' ? 'zh-CN' : 'en';
  const dark = useColourScheme() === 'dark';
  const themeLabel = t(dark ? 'shell.lightTheme' : 'shell.darkTheme');
  return (
    <div className="row language-theme">
      <Button
        variant="subtle"
        color="gray"
        lang={other}
        onClick={() => setLanguage(other)}
        aria-label={t('shell.switchLanguage')}
      >
        {t('shell.otherLanguage')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={themeLabel}
        title={themeLabel}
        onClick={() => setTheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={16} /> : <IconMoon size={16} />}
      </ActionIcon>
    </div>
  );
}
