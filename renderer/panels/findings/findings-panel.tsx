import { Tabs, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { showInDrawer, useSession } from '../../store/session.ts';
import { RouteTablesPanel } from '../routes/route-tables-panel.tsx';
import type { FindingFilter } from './finding-rows.ts';
import { FindingsTab } from './findings-tab.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import './findings.css';

/** The drawer: what is found, and on a tab of their own the route tables with room to work in them. */
export function FindingsPanel() {
  const { t } = useTranslation();
  const found = useAnalysis(({ counts }) => counts.error + counts.warning + counts.info);
  const tables = useDocument(({ topology }) => topology?.routeTables.size ?? 0);
  const tab = useSession((session) => session.drawerTab);
  const [filter, setFilter] = useState<FindingFilter>({ severity: null, text: '' });
  return (
    <section className="drawer" aria-label={t('findings.drawer')}>
      <Tabs
        value={tab}
        onChange={(chosen) => showInDrawer(chosen === 'routes' ? 'routes' : 'findings')}
        keepMounted={false}
      >
        <header className="findings-head">
          <Tabs.List>
            <Tabs.Tab value="findings" rightSection={<span className="findings-count">{found}</span>}>
              {t('findings.title')}
            </Tabs.Tab>
            <Tabs.Tab value="routes" rightSection={<span className="findings-count">{tables}</span>}>
              {t('inspector.tables')}
            </Tabs.Tab>
          </Tabs.List>
          {tab === 'findings' && <FindingFilters filter={filter} onChange={setFilter} />}
        </header>
        <Tabs.Panel value="findings">
          <FindingsTab filter={filter} />
        </Tabs.Panel>
        <Tabs.Panel value="routes">
          <RouteTablesPanel />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

interface FindingFiltersProps {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

function FindingFilters({ filter, onChange }: FindingFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className="grow" />
      <TextInput
        aria-label={t('findings.filter')}
        placeholder={t('findings.filter')}
        leftSection={<IconSearch size={14} />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange({ ...filter, text: '' });
        }}
      />
      <SeverityFilter value={filter.severity} onChange={(severity) => onChange({ ...filter, severity })} />
    </>
  );
}
