import { ActionIcon, Menu } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openLayoutMenu, useLayoutMenu } from './layout-menu-state.ts';
import { movableCount, runLayout } from './layout-run.ts';
import './layout.css';

const scopes = ['unplaced', 'selection', 'everything'] as const;

/** The layouts to choose from: nothing that was placed by hand moves unless it is asked for. */
export function LayoutMenu() {
  const { t } = useTranslation();
  const open = useLayoutMenu((menu) => menu.open);
  return (
    <Menu opened={open} onChange={openLayoutMenu} width={280} position="bottom">
      <Menu.Target>
        <ActionIcon
          className="tool-button"
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('layout.title')}
          aria-keyshortcuts="L"
          title={t('editing.withKey', { label: t('layout.title'), key: 'L' })}
        >
          <IconSitemap size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {open &&
          scopes.map((scope) => {
            const count = movableCount(scope);
            return (
              <Menu.Item
                key={scope}
                disabled={count === 0}
                rightSection={<span className="quiet layout-count">{count}</span>}
                onClick={() => void runLayout(scope)}
              >
                {t(`layout.scopes.${scope}`)}
                <span className="quiet layout-hint">{t(`layout.hints.${scope}`)}</span>
              </Menu.Item>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
