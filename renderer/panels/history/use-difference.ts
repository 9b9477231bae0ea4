import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import type { Difference, DifferenceInput } from './difference.ts';
import { loadRevision } from './history-store.ts';

/** Which two states are compared; `now`: the design as it stands. */
export interface Comparison {
  readonly before: number;
  readonly after: number | 'now';
}

export type DifferenceState =
  | { readonly kind: 'working' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: Problem | null }
  | { readonly kind: 'told'; readonly difference: Difference; readonly before: Topology; readonly after: Topology };

const working: DifferenceState = { kind: 'working' };

/** The difference of two states, worked out in a worker of its own that ends with the question. */
export function useDifference({ before, after }: Comparison): DifferenceState & { readonly stop: () => void } {
  const now = useDocument((document) => (after === 'now' ? document.topology : null));
  const [asked, setAsked] = useState<{ readonly key: string; readonly now: Topology | null }>();
  const [state, setState] = useState<DifferenceState>(working);
  const key = `${before} ${after}`;
  if (asked?.key !== key || asked.now !== now) {
    setAsked({ key, now });
    setState(working);
  }
  useEffect(() => {
    let worker: Worker | null = null;
    let wanted = true;
    const compare = async (): Promise<void> => {
      const from = await loadRevision(before);
      const to = after === 'now' ? { ok: true as const, value: now } : await loadRevision(after);
      if (!wanted) return;
      if (!from.ok) return setState({ kind: 'failed', problem: from.problem });
      if (!to.ok) return setState({ kind: 'failed', problem: to.problem });
      if (!to.value) return;
      const states = { before: from.value, after: to.value };
      worker = new Worker(new URL('./difference-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<Difference>) => {
        worker?.terminate();
        if (wanted) setState({ kind: 'told', difference: data, ...states });
      };
      worker.onerror = () => wanted && setState({ kind: 'failed', problem: null });
      worker.postMessage({ ...states, today: new Date().toISOString().slice(0, 10) } satisfies DifferenceInput);
    };
    if (state.kind === 'working') void compare();
    return () => {
      wanted = false;
      worker?.terminate();
    };
  }, [before, after, now, state.kind]);
  return { ...state, stop: () => setState({ kind: 'stopped' }) };
}
