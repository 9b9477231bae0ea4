import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { diffTopologies, isEmptyPatch } from '../../../shared/model/patch.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import type { ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import { useDocument } from '../../store/document.ts';
import type { ToComparer } from './compare-worker.ts';
import { compareWith, pairKey, useMatrix, type Changes } from './matrix-store.ts';

interface Compared {
  /** null: not known yet, or not again since the last edit. */
  readonly pairs: readonly ChangedPair[] | null;
}

const unknown: Compared = { pairs: null };
const useCompared = create<Compared>(() => unknown);

/** Compares the design with the chosen version for as long as there is one, in a worker of its own that follows the edits. */
export function useComparison(): void {
  const baseline = useMatrix((matrix) => matrix.baseline);
  useEffect(() => {
    let known: Topology | null = useDocument.getState().topology;
    if (!baseline || !known) return;
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    const send = (message: ToComparer): void => worker.postMessage(message);
    worker.onmessage = ({ data }: MessageEvent<readonly ChangedPair[]>) => useCompared.setState({ pairs: data });
    worker.onerror = () => {
      compareWith(null);
      notifications.show({ color: 'red', message: i18next.t('reachability.compareFailed') });
    };
    const begin = (topology: Topology): void => send({ type: 'open', baseline: baseline.topology, topology });
    begin(known);
    const stop = useDocument.subscribe(({ topology }) => {
      if (!topology || !known || topology === known) return;
      const patch = diffTopologies(known, topology);
      if (known.meta.provider !== topology.meta.provider) begin(topology);
      else if (!isEmptyPatch(patch)) send({ type: 'patch', patch });
      known = topology;
    });
    return () => {
      stop();
      worker.terminate();
      useCompared.setState(unknown);
    };
  }, [baseline]);
}

/** The pairs that fare otherwise now than in the version that the matrix is compared with; null: with none, or not known yet. */
export function useChanges(): Changes | null {
  const family = useMatrix((matrix) => matrix.family);
  const pairs = useCompared((compared) => compared.pairs);
  return useMemo(
    () =>
      pairs &&
      new Map(pairs.filter((pair) => pair.family === family).map((pair) => [pairKey(pair.from, pair.to), pair])),
    [pairs, family],
  );
}
