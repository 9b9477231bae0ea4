import type { Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { clearAnalysis, markBroken, markStale, setAnalysis } from '../store/analysis.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let worker: Worker | null = null;
let version = 0;

function send(message: ToWorker): void {
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.version === version) setAnalysis(data.result);
    };
    worker.onerror = markBroken;
  }
  markStale();
  worker.postMessage(message);
}

/** The window's end of the analysis worker: it gets the document once, and then its patches. */
export const analysis = {
  open(topology: Topology): void {
    send({ type: 'open', version: ++version, today: new Date().toISOString().slice(0, 10), topology });
  },
  patch(patch: Patch): void {
    send({ type: 'patch', version: ++version, patch });
  },
  close(): void {
    version++;
    clearAnalysis();
  },
};
