import { useMemo } from 'react';
import { diffTopologies, invertPatch } from '../../../shared/model/patch.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { useDocument } from '../../store/document.ts';
import { pairKey, useMatrix, type Changes } from './matrix-store.ts';

/** The pairs that fare otherwise now than in the version that the matrix is compared with; null: with none, or not known yet. */
export function useChanges(): Changes | null {
  const topology = useDocument((document) => document.topology!);
  const baseline = useMatrix((matrix) => matrix.baseline);
  const family = useMatrix((matrix) => matrix.family);
  const patch = useMemo(
    () => (baseline ? invertPatch(diffTopologies(baseline.topology, topology)) : null),
    [baseline, topology],
  );
  const pairs = useAnswer('changedPairs', patch && { patch });
  return useMemo(() => {
    if (!pairs) return null;
    const own = pairs.filter((pair) => pair.family === family);
    // the patch leads back to the version, so that what is after it was before
    return new Map(
      own.map((pair) => [pairKey(pair.from, pair.to), { ...pair, before: pair.after, after: pair.before }]),
    );
  }, [pairs, family]);
}
