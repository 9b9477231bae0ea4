import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/registry.ts';
import { exportPlan, exportProject } from './exports.ts';

/** What can be handed on: the route plan, and the project itself. */
export function ExportMenu() {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          data-tour="export"
          aria-label={t('shell.export')}
          leftSection={<IconUpload size={14} />}
          rightSection={<IconChevronDown size={12} />}
        >
          <span className="title-export-word">{t('shell.export')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.routePlan')}</Menu.Label>
        <Menu.Item onClick={() => void exportPlan('markdown')}>{t('shell.planMarkdown')}</Menu.Item>
        <Menu.Item onClick={() => void exportPlan('csv')}>{t('shell.planCsv')}</Menu.Item>
        <Menu.Item onClick={() => void exportPlan('json')}>{t('shell.planJson')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => runCommand('picture.export')}>{t('pictures.title')}…</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.project')}</Menu.Label>
        <Menu.Item onClick={() => void exportProject()}>{t('shell.projectDocument')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
