import type { Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import {
  changeAnalysis,
  clearAnalysis,
  markBroken,
  markSettled,
  markStale,
  setAnalysis,
  showFixes,
} from '../store/analysis.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let worker: Worker | null = null;
let version = 0;
/** The version at which the document in the window was opened: answers from before are another document's. */
let openedAt = 0;

function send(message: ToWorker): void {
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => take(data);
    worker.onerror = markBroken;
  }
  markStale();
  worker.postMessage(message);
}

function take(answer: FromWorker): void {
  if (answer.version < openedAt) return;
  if (answer.type === 'fixes') {
    if (answer.version === version) showFixes(answer.finding, answer.fixes); // of another state they may not fit
    return;
  }
  if (answer.type === 'all') setAnalysis(answer.findings);
  else changeAnalysis(answer);
  if (answer.version === version) markSettled();
}

/** The window's end of the analysis worker: it gets the document once, and then its patches. */
export const analysis = {
  open(topology: Topology): void {
    openedAt = ++version;
    send({ type: 'open', version, today: new Date().toISOString().slice(0, 10), topology });
  },
  patch(patch: Patch): void {
    send({ type: 'patch', version: ++version, patch });
  },
  /** Asks what would mend a finding of the document as it stands. */
  askFixes(finding: string): void {
    worker?.postMessage({ type: 'fixes', version, finding } satisfies ToWorker);
  },
  close(): void {
    openedAt = ++version;
    clearAnalysis();
  },
};
