import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useAnalysis } from '../../store/analysis.ts';
import { findingsAbout } from '../findings/findings-about.ts';
import { FindingsSection } from './findings-section.tsx';

const counted = ['vpcs', 'subnets', 'routeTables', 'routes', 'peerings', 'gateways'] as const;

/** Several things at once: how many of each kind, what is found about them, and what can be done with all. */
export function SelectionInspector({ selection }: { readonly selection: readonly Subject[] }) {
  const { t } = useTranslation();
  const all = useAnalysis((analysis) => analysis.findings);
  const findings = useMemo(() => findingsAbout(all, selection), [all, selection]);
  const kinds = counted
    .map((type) => ({ type, count: selection.filter((item) => item.type === type).length }))
    .filter(({ count }) => count > 0);
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
          <Button onClick={removeSelection}>{t('inspector.removeAll')}</Button>
        </div>
        <FindingsSection findings={findings} />
      </div>
    </>
  );
}
