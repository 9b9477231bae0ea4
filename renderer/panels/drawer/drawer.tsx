import { ActionIcon, Tabs } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setPane, togglePane, usePaneOpen } from '../../shell/panes.ts';
import { showInDrawer, useSession } from '../../store/session.ts';
import { drawerTabs } from './tabs.tsx';
import './drawer.css';

/** The panes below the drawing, one at a time. */
export function Drawer() {
  const { t } = useTranslation();
  const current = useSession((session) => session.drawerTab);
  const open = drawerTabs.find(({ id }) => id === current);
  return (
    <section className="drawer" aria-label={t('drawer.title')}>
      <Tabs
        value={current}
        onChange={(chosen) => {
          const tab = drawerTabs.find(({ id }) => id === chosen);
          if (tab) showInDrawer(tab.id);
        }}
        keepMounted={false}
      >
        <header className="drawer-head">
          <Tabs.List>
            {drawerTabs.map(({ id, title, Count }) => (
              <Tabs.Tab
                key={id}
                value={id}
                onClick={() => setPane('drawer', true)}
                rightSection={
                  Count && (
                    <span className="drawer-count">
                      <Count />
                    </span>
                  )
                }
              >
                {t(title)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <span className="grow" />
          {open?.Controls && (
            <div className="drawer-controls">
              <open.Controls />
            </div>
          )}
          <DrawerToggle />
        </header>
        {drawerTabs.map(({ id, Content }) => (
          <Tabs.Panel key={id} value={id}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

/** Folds the drawer to its tabs, and back. */
function DrawerToggle() {
  const { t } = useTranslation();
  const open = usePaneOpen('drawer');
  const label = t(open ? 'shell.closeDrawer' : 'shell.openDrawer');
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={() => togglePane('drawer')}
    >
      <Chevron size={16} />
    </ActionIcon>
  );
}
