import { useEffect } from 'react';
import { create } from 'zustand';
import { analysis } from '../../analysis/client.ts';
import { useAnalysis } from '../../store/analysis.ts';

interface PairCounts {
  /** How many pairs of subnets a finding affects, by its id; those of the design before last until all are counted. */
  readonly counts: ReadonlyMap<string, number>;
}

export const usePairCounts = create<PairCounts>(() => ({ counts: new Map() }));

/** So many findings are asked about at once, so that an edit never waits long for its verdict. */
const atOnce = 64;

/** Has the pairs of all findings counted after each judgement. */
export function useCountPairs(): void {
  const findings = useAnalysis((state) => state.findings);
  const stale = useAnalysis((state) => state.stale);
  useEffect(() => {
    if (stale) return;
    let wanted = true;
    const count = async (): Promise<void> => {
      const counts = new Map<string, number>();
      for (let at = 0; at < findings.length; at += atOnce) {
        const ids = findings.slice(at, at + atOnce).map(({ id }) => id);
        const answer = await analysis.ask('pairCounts', { findings: ids });
        if (!wanted || answer === null) return;
        for (const [index, id] of ids.entries()) counts.set(id, answer[index]!);
      }
      usePairCounts.setState({ counts });
    };
    void count();
    return () => {
      wanted = false;
    };
  }, [findings, stale]);
}
