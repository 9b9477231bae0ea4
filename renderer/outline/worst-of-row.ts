import type { Finding } from '../../shared/rules/engine/finding.ts';
import { marksOf } from '../canvas/marks.ts';
import { useAnalysis } from '../store/analysis.ts';
import type { TreeRow } from './tree-rows.ts';

/** What is worst about a line: of a region and a VPC, in all that it holds. */
export function useWorst(row: TreeRow): Finding | undefined {
  return useAnalysis(({ findings, bySubject }) => {
    const { cards, tables } = marksOf(findings);
    if (row.type === 'vpcs') return cards.get(row.id)?.[0];
    if (row.type === 'routeTables') return tables.get(row.id)?.[0];
    if (row.type !== 'region') return bySubject.get(`${row.type}:${row.id}`)?.[0];
    if (row.open) return undefined;
    let worst: Finding | undefined;
    for (const vpc of row.vpcs) {
      const finding = cards.get(vpc)?.[0];
      if (finding && (!worst || rank(finding) < rank(worst))) worst = finding;
      if (worst?.severity === 'error') break;
    }
    return worst;
  });
}

const rank = ({ severity }: Finding): number => ['error', 'warning', 'info'].indexOf(severity);
