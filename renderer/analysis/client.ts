import type { Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { changeAnalysis, clearAnalysis, markBroken, markSettled, markStale, setAnalysis } from '../store/analysis.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Answer, Question, QuestionName } from './questions/registry.ts';

let worker: Worker | null = null;
let version = 0;
/** The version at which the document in the window was opened: answers from before are another document's. */
let openedAt = 0;
let asked = 0;
/** Who waits for an answer, and of which version of the document. */
const waiting = new Map<number, { readonly version: number; readonly take: (answer: unknown) => void }>();

function send(message: ToWorker): void {
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => take(data);
    worker.onerror = markBroken;
  }
  worker.postMessage(message);
}

function take(message: FromWorker): void {
  if (message.type === 'answer') {
    const asker = waiting.get(message.question);
    waiting.delete(message.question);
    asker?.take(asker.version === version ? message.answer : null);
    return;
  }
  if (message.version < openedAt) return;
  if (message.type === 'all') setAnalysis(message.findings);
  else changeAnalysis(message);
  if (message.version === version) markSettled();
}

/** The window's end of the analysis worker: it gets the document once, and then its patches. */
export const analysis = {
  open(topology: Topology): void {
    openedAt = ++version;
    markStale();
    send({ type: 'open', version, today: new Date().toISOString().slice(0, 10), topology });
  },
  patch(patch: Patch): void {
    markStale();
    send({ type: 'patch', version: ++version, patch });
  },
  /** Asks the worker about the design as it stands; `null` when it has become another one meanwhile. */
  ask<Q extends QuestionName>(name: Q, input: Question<Q>): Promise<Answer<Q> | null> {
    return new Promise((resolve) => {
      waiting.set(++asked, { version, take: (answer) => resolve(answer as Answer<Q> | null) });
      send({ type: 'ask', question: asked, name, input });
    });
  },
  close(): void {
    openedAt = ++version;
    clearAnalysis();
  },
};
