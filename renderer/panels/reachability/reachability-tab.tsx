import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../store/document.ts';
import { usePath } from '../../store/path.ts';
import { WhatIfPanel } from '../../what-if/what-if-panel.tsx';
import { MatrixBar } from './matrix-bar.tsx';
import { useMatrix } from './matrix-store.ts';
import { useMatrixRun } from './matrix-run.ts';
import { MatrixView } from './matrix-view.tsx';
import { PathPanel } from './path-panel.tsx';
import { useComparison } from './use-changes.ts';
import { useMatrixAxes } from './use-matrix-axes.ts';
import './reachability.css';

/** Which subnet reaches which, and how packets fare between two of them. */
export function ReachabilityTab() {
  const { t } = useTranslation();
  const subnets = useDocument(({ topology }) => topology?.subnets.size ?? 0);
  const path = usePath(({ asked }) => asked !== null);
  return (
    <div className="reachability">
      {subnets === 0 ? <p className="reachability-none">{t('reachability.none')}</p> : <Matrix />}
      <WhatIfPanel />
      {path && <PathPanel />}
    </div>
  );
}

function Matrix() {
  const { t } = useTranslation();
  useFamilyThatIs();
  useMatrixRun();
  useComparison();
  const axes = useMatrixAxes();
  const nothing = axes.rows.length === 0 || axes.columns.length === 0;
  return (
    <div className="reachability-matrix">
      <MatrixBar />
      {nothing ? <p className="reachability-none">{t('reachability.noneShown')}</p> : <MatrixView axes={axes} />}
    </div>
  );
}

/** A design of one family is shown in it. */
function useFamilyThatIs(): void {
  const subnets = useDocument((document) => document.topology!.subnets);
  const family = useMatrix((matrix) => matrix.family);
  useEffect(() => {
    const has = (key: 'cidr' | 'cidr6'): boolean => [...subnets.values()].some((subnet) => subnet[key] !== undefined);
    const [own, other] = family === 4 ? (['cidr', 'cidr6'] as const) : (['cidr6', 'cidr'] as const);
    if (!has(own) && has(other)) useMatrix.setState({ family: family === 4 ? 6 : 4 });
  }, [subnets, family]);
}
