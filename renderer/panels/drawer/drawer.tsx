import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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
          {open?.Controls && <open.Controls />}
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
