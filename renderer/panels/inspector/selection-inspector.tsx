import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { ArrangeButtons } from '../../canvas/editing/arrange-bar.tsx';
import { duplicateSelection } from '../../canvas/editing/duplicate.ts';
import { toggleLocks, useLockedCards } from '../../canvas/editing/locks.ts';
import { selectedOf } from '../../canvas/editing/selected.ts';
import { runLayout } from '../../layout/layout-run.ts';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useAnalysis } from '../../store/analysis.ts';
import { findingsAbout } from '../findings/findings-about.ts';
import { FindingsSection } from './findings-section.tsx';
import './selection-inspector.css';

const counted = ['vpcs', 'subnets', 'routeTables', 'routes', 'peerings', 'gateways', 'notes'] as const;

/** Several things at once: how many of each kind, what is found about them, and what can be done with all. */
export function SelectionInspector({ selection }: { readonly selection: readonly Subject[] }) {
  const { t } = useTranslation();
  const all = useAnalysis((analysis) => analysis.findings);
  const findings = useMemo(() => findingsAbout(all, selection), [all, selection]);
  const kinds = counted
    .map((type) => ({ type, count: selection.filter((item) => item.type === type).length }))
    .filter(({ count }) => count > 0);
  const locked = useLockedCards();
  const vpcs = selectedOf('vpcs', selection);
  const placed = vpcs.length + selectedOf('notes', selection).length;
  return (
    <>
      <header className="inspector-head">
        <b>{t('inspector.several', { count: selection.length })}</b>
      </header>
      <div className="inspector-body">
        <div className="inspector-section">
          <dl className="inspector-counts">
            {kinds.map(({ type, count }) => (
              <div key={type}>
                <dt>{t(`records.${type}`)}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          {placed > 1 && (
            <div className="tool-bar selection-arrange" role="group" aria-label={t('commands.groups.arrange')}>
              <ArrangeButtons />
            </div>
          )}
          {placed > 0 && (
            <div className="selection-actions">
              <Button onClick={() => duplicateSelection({ peerings: true })}>{t('commands.edit.duplicate')}</Button>
              <Button disabled={vpcs.length === 0} onClick={() => toggleLocks(vpcs)}>
                {vpcs.length > 0 && vpcs.every((id) => locked.has(id))
                  ? t('editing.menu.unlock')
                  : t('editing.menu.lock')}
              </Button>
              <Button disabled={vpcs.length < 2} onClick={() => void runLayout('selection')}>
                {t('layout.scopes.selection')}
              </Button>
            </div>
          )}
          <Button onClick={removeSelection}>{t('inspector.removeAll')}</Button>
        </div>
        <FindingsSection findings={findings} />
      </div>
    </>
  );
}
