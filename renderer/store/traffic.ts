import { create } from 'zustand';
import type { TrafficImport, TrafficPoint, TrafficProgress } from '../../shared/ipc/traffic.ts';
import type { PeeringId } from '../../shared/model/topology.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { client } from '../client.ts';
import { useDocument } from './document.ts';
import { trafficPeak, type TrafficPeak } from './traffic-peaks.ts';

interface Running extends TrafficProgress {
  readonly file: string;
  /** Bytes. */
  readonly sent: number;
  readonly size: number;
}

interface Traffic {
  readonly imports: readonly TrafficImport[];
  /** By peering, the figures of its days, the earliest first. */
  readonly days: ReadonlyMap<PeeringId, readonly TrafficPoint[]>;
  /** By peering, what its days come down to; made once for an import. */
  readonly peaks: ReadonlyMap<PeeringId, TrafficPeak>;
  readonly running: Running | null;
  /** How the last import ended: what was read and what was left out of it. */
  readonly report: (TrafficProgress & { readonly file: string }) | null;
  readonly problem: Problem | null;
}

const nothing: Traffic = { imports: [], days: new Map(), peaks: new Map(), running: null, report: null, problem: null };

/** The monitoring of the open project, as its host keeps it; no part of the design. */
export const useTraffic = create<Traffic>(() => nothing);

useDocument.subscribe(({ projectId }, before) => {
  if (projectId === before.projectId) return;
  stopped = true;
  useTraffic.setState(nothing);
  if (projectId !== null) void load(projectId);
});

async function load(project: string): Promise<void> {
  const [imports, days] = await Promise.all([
    client.request('traffic.imports', { project }),
    client.request('traffic.days', { project }),
  ]);
  if (useDocument.getState().projectId !== project) return;
  if (!imports.ok) useTraffic.setState({ problem: imports.problem });
  else if (!days.ok) useTraffic.setState({ problem: days.problem });
  else {
    const byPeering = Map.groupBy(days.value, ({ peering }) => peering);
    const peaks = new Map([...byPeering].map(([peering, list]) => [peering, trafficPeak(list)!]));
    useTraffic.setState({ imports: imports.value, days: byPeering, peaks });
  }
}

/** So much of a file is sent at once: the host answers within a blink, and an edit waits no longer than that. */
const piece = 256 * 1024;

let stopped = false;

/** Sends a file to the host piece by piece; `peering`: whose readings they are where the file does not say. */
export async function importTraffic(file: File, peering: PeeringId | null): Promise<void> {
  const { projectId: project } = useDocument.getState();
  if (project === null || useTraffic.getState().running) return;
  stopped = false;
  const progress: TrafficProgress = { rows: 0, bad: 0, badRows: [], ignored: [] };
  useTraffic.setState({
    running: { file: file.name, sent: 0, size: file.size, ...progress },
    report: null,
    problem: null,
  });
  const begun = await client.request('traffic.begin', { project, file: file.name, ...(peering && { peering }) });
  if (!begun.ok) return useTraffic.setState({ running: null, problem: begun.problem });
  const { import: id } = begun.value;
  let decoder: TextDecoder | undefined;
  for (let from = 0; ; from += piece) {
    if (stopped) {
      await client.request('traffic.cancel', { import: id });
      if (useDocument.getState().projectId === project) useTraffic.setState({ running: null });
      return;
    }
    const last = from + piece >= file.size;
    const bytes = await file.slice(from, from + piece).arrayBuffer();
    decoder ??= decoderFor(bytes);
    const text = decoder.decode(bytes, { stream: !last });
    const fed = await client.request('traffic.feed', { import: id, text, last });
    if (!fed.ok) return useTraffic.setState({ running: null, problem: fed.problem });
    if (last) {
      useTraffic.setState({ running: null, report: { file: file.name, ...fed.value } });
      return load(project);
    }
    useTraffic.setState({ running: { file: file.name, sent: from + piece, size: file.size, ...fed.value } });
  }
}

export function stopImport(): void {
  stopped = true;
}

export async function removeImport(id: number): Promise<void> {
  const { projectId: project } = useDocument.getState();
  if (project === null) return;
  const removed = await client.request('traffic.remove', { project, import: id });
  if (!removed.ok) useTraffic.setState({ problem: removed.problem });
  await load(project);
}

/** UTF-8, UTF-16 by its mark, or what Excel writes in China. */
function decoderFor(start: ArrayBuffer): TextDecoder {
  const [first, second] = new Uint8Array(start);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('gb18030');
  }
}
