import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/model/problem.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { useTraffic } from '../../store/traffic.ts';
import { CostSummary } from './cost-summary.tsx';
import { ImportReport } from './import-report.tsx';
import { ImportedFiles } from './imported-files.tsx';
import { TrafficTable } from './traffic-table.tsx';
import './traffic.css';

// What draws charts is loaded with the first chart.
const TrafficChart = lazy(() => import('./traffic-chart.tsx').then((module) => ({ default: module.TrafficChart })));

/** Monitoring and cost: every peering with its cap, peaks and price; the chosen one as a chart. */
export function TrafficPanel() {
  const { t } = useTranslation();
  const peerings = useDocument(({ topology }) => topology!.peerings);
  const selected = useSession(({ selection: [first] }) => (first?.type === 'peerings' ? first.id : null));
  const days = useTraffic((traffic) => traffic.days);
  const problem = useTraffic((traffic) => traffic.problem);
  const [closed, setClosed] = useState<object | null>(null);
  if (peerings.size === 0) return <p className="traffic-none">{t('traffic.noPeerings')}</p>;
  const charted = selected !== null && days.has(selected) ? selected : null;
  return (
    <div className="traffic">
      {problem && problem !== closed && (
        <p className="traffic-problem" role="alert">
          <span className="grow">{problemText({ ...problem, path: '' })}</span>
          <Button onClick={() => setClosed(problem)}>{t('common.close')}</Button>
        </p>
      )}
      <ImportReport />
      <div className="traffic-body" data-topic="monitoring">
        <TrafficTable chosen={selected} />
        <div className="traffic-side">
          {charted ? (
            <Suspense fallback={<p className="traffic-none">{t('traffic.loading')}</p>}>
              <TrafficChart key={charted} peering={charted} />
            </Suspense>
          ) : (
            <p className="traffic-none">{t(days.size === 0 ? 'traffic.none' : 'traffic.choose')}</p>
          )}
          <div className="traffic-facts">
            <CostSummary />
            <ImportedFiles />
          </div>
        </div>
      </div>
    </div>
  );
}
