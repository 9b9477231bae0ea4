import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** Lays a graph out; the promise never settles once the one who runs it was stopped. */
export type RunElk = (graph: ElkNode) => Promise<ElkNode>;

export interface RunningElk {
  readonly run: RunElk;
  /** Ends the worker at once, with whatever it is at. */
  readonly stop: () => void;
}

/** Starts the layout engine in a worker of its own; engine and worker are fetched when they are first asked for. */
export async function startElk(): Promise<RunningElk> {
  const [{ default: Elk }, { default: ElkWorker }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?worker'),
  ]);
  const elk = new Elk({ workerFactory: () => new ElkWorker() });
  return { run: (graph) => elk.layout(graph), stop: () => elk.terminateWorker() };
}
