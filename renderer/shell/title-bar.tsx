import { ActionIcon, Button, Menu, Select, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconChevronDown,
  IconLoader2,
  IconMoon,
  IconSun,
  IconUpload,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setProvider } from '../../shared/model/edits/project.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { severities } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { closeProject, commit, redo, undo, useDocument } from '../store/document.ts';
import { retrySaving, useSaving } from '../store/saving.ts';
import { setLanguage, setTheme, usePreferences } from '../store/session.ts';
import { useColourScheme } from '../theme/use-colour-scheme.ts';
import { exportPlan, exportProject } from './exports.ts';
import { Logo } from './logo.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import './title-bar.css';

export function TitleBar() {
  const { t } = useTranslation();
  const name = useDocument(({ topology }) => topology!.meta.name);
  const provider = useDocument(({ topology }) => topology!.meta.provider);
  const language = usePreferences((preferences) => preferences.language);
  return (
    <header className="title-bar">
      <Logo />
      <Menu>
        <Menu.Target>
          <Button variant="subtle" color="gray" rightSection={<IconChevronDown size={12} />} className="title-project">
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={closeProject}>{t('shell.allProjects')}</Menu.Item>
          <Menu.Item onClick={() => void exportProject()}>{t('shell.exportProject')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SavedState />
      <History />
      <span className="grow" />
      <Select
        aria-label={t('shell.provider')}
        className="title-provider"
        data={providerProfiles.map(({ id, name: label }) => ({ value: id, label: label[language] }))}
        value={provider}
        onChange={(value) => value !== null && commit('setProvider', (topology) => setProvider(topology, value))}
      />
      <Counts />
      <Button
        variant="subtle"
        color="gray"
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        aria-label={t('shell.switchLanguage')}
      >
        {language === 'en' ? '中文' : 'English'}
      </Button>
      <ThemeSwitch />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconUpload size={14} />} rightSection={<IconChevronDown size={12} />}>
            {t('shell.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shell.routePlan')}</Menu.Label>
          <Menu.Item onClick={() => void exportPlan('markdown')}>{t('shell.planMarkdown')}</Menu.Item>
          <Menu.Item onClick={() => void exportPlan('csv')}>{t('shell.planCsv')}</Menu.Item>
          <Menu.Item onClick={() => void exportPlan('json')}>{t('shell.planJson')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

function SavedState() {
  const { t } = useTranslation();
  const { state, problem } = useSaving();
  if (state === 'failed') {
    return (
      <Tooltip label={problem ? `${problem.message} ${problem.remedy}` : ''}>
        <Button color="red" variant="light" leftSection={<IconAlertTriangle size={14} />} onClick={retrySaving}>
          {t('shell.saveFailed')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <span className="title-saved" role="status">
      {state === 'saved' ? <IconCheck size={14} /> : <IconLoader2 size={14} />}
      {t(state === 'saved' ? 'shell.saved' : 'shell.saving')}
    </span>
  );
}

function History() {
  const { t } = useTranslation();
  const last = useDocument(({ past }) => past.at(-1)?.label);
  const next = useDocument(({ future }) => future.at(-1)?.label);
  const undoLabel = last ? t('shell.undoEdit', { edit: t(`edits.${last}`) }) : t('shell.undo');
  const redoLabel = next ? t('shell.redoEdit', { edit: t(`edits.${next}`) }) : t('shell.redo');
  return (
    <div className="row title-history">
      <Tooltip label={undoLabel}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('shell.undo')} onClick={undo} disabled={!last}>
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('shell.redo')} onClick={redo} disabled={!next}>
          <IconArrowForwardUp size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function Counts() {
  const { t } = useTranslation();
  const counts = useAnalysis((analysis) => analysis.counts);
  return (
    <span
      className="title-counts"
      aria-label={t('findings.verdict', { errors: counts.error, warnings: counts.warning })}
      role="img"
    >
      {severities.map((severity) => (
        <span key={severity} className={`row sev-${severity}`}>
          <SeverityIcon severity={severity} />
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const scheme = useColourScheme();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t(scheme === 'dark' ? 'shell.lightTheme' : 'shell.darkTheme')}
      onClick={() => setTheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
    </ActionIcon>
  );
}
