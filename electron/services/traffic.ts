import { TrafficSpans } from '../../shared/formats/traffic/traffic-peaks.ts';
import type { TrafficSample } from '../../shared/formats/traffic/traffic-row.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../shared/ipc/contract.ts';
import type { TrafficBadRow } from '../../shared/ipc/traffic.ts';
import { fail, ok, type Result } from '../../shared/model/problem.ts';
import type { PeeringId, Topology } from '../../shared/model/topology.ts';
import type { Connection } from '../storage/database.ts';
import type { ProjectRepository } from '../storage/repository.ts';
import { TrafficRepository } from '../storage/traffic-repository.ts';
import { afterAPause, Sweep, type Later } from './sweep.ts';
import { TrafficReader } from './traffic-reader.ts';

/** So many of the rows that are left out are told one by one; all of them are counted. */
const mostBadRows = 200;

interface Running {
  readonly project: string;
  readonly reader: TrafficReader;
  readonly hours: TrafficSpans;
  readonly days: TrafficSpans;
  readonly badRows: TrafficBadRow[];
  rows: number;
  bad: number;
}

type Input<N extends RequestName> = RequestInput<N>;
type Output<N extends RequestName> = Result<RequestOutput<N>>;

/** Monitoring files on their way in, which the window sends in pieces, and what came of them. */
export class TrafficService {
  readonly #running = new Map<number, Running>();
  readonly #store: TrafficRepository;
  readonly #projects: ProjectRepository;
  readonly #now: () => Date;
  readonly #sweep: Sweep;

  constructor(connection: Connection, projects: ProjectRepository, now: () => Date, later: Later = afterAPause) {
    this.#store = new TrafficRepository(connection);
    this.#projects = projects;
    this.#now = now;
    this.#sweep = new Sweep(() => connection.open && this.#store.sweep(), later);
    this.#sweep.start();
  }

  begin({ project, file, peering }: Input<'traffic.begin'>): Output<'traffic.begin'> {
    const loaded = this.#projects.load(project);
    if (!loaded.ok) return loaded;
    const id = this.#store.begin(project, file, this.#now().toISOString());
    const reader = new TrafficReader(finderOf(loaded.value.topology, peering));
    const spans = { hours: new TrafficSpans(3_600_000), days: new TrafficSpans(86_400_000) };
    this.#running.set(id, { project, reader, ...spans, badRows: [], rows: 0, bad: 0 });
    return ok({ import: id });
  }

  /** A file that cannot be read leaves nothing behind. */
  feed({ import: id, text, last }: Input<'traffic.feed'>): Output<'traffic.feed'> {
    const running = this.#running.get(id);
    if (!running) return notRunning(id);
    const samples: TrafficSample[] = [];
    const read = running.reader.read(
      text,
      last,
      (sample) => {
        samples.push(sample);
        running.hours.add(sample);
        running.days.add(sample);
      },
      (row) => {
        running.bad++;
        if (running.badRows.length < mostBadRows) running.badRows.push(row);
      },
    );
    if (!read.ok) {
      this.cancel({ import: id });
      return read;
    }
    running.rows += samples.length;
    this.#store.add(id, samples);
    const { rows, bad, badRows, reader, hours, days } = running;
    if (last && rows === 0) {
      this.cancel({ import: id });
      return nothingRead(bad, badRows[0]);
    }
    if (last) {
      this.#running.delete(id);
      this.#store.complete(id, { rows, bad }, { hours, days });
    }
    return ok({ rows, bad, badRows: [...badRows], ignored: [...reader.ignored] });
  }

  /** Stops an import; nothing of it stays. */
  cancel({ import: id }: Input<'traffic.cancel'>): Output<'traffic.cancel'> {
    const running = this.#running.get(id);
    if (running) {
      this.#running.delete(id);
      this.#store.remove(running.project, id);
      this.#sweep.start();
    }
    return ok({});
  }

  imports({ project }: Input<'traffic.imports'>): Output<'traffic.imports'> {
    return ok(this.#store.imports(project));
  }

  remove({ project, import: id }: Input<'traffic.remove'>): Output<'traffic.remove'> {
    if (!this.#store.remove(project, id)) return notRunning(id);
    this.#running.delete(id);
    this.#sweep.start();
    return ok({});
  }

  /** Sweeps what the removed project leaves; its imports that still run take nothing more in. */
  projectRemoved(project: string): void {
    for (const [id, running] of this.#running) if (running.project === project) this.#running.delete(id);
    this.#sweep.start();
  }

  days({ project }: Input<'traffic.days'>): Output<'traffic.days'> {
    return ok(this.#store.days(project));
  }

  series({ project, peering, from, to }: Input<'traffic.series'>): Output<'traffic.series'> {
    return ok(this.#store.series(project, peering, from, to));
  }
}

/** Finds a peering by its id, its cloud id or its name, unless two have that name. */
function finderOf({ peerings }: Topology, chosen: PeeringId | undefined): (text: string) => PeeringId | undefined {
  const known = new Map<string, PeeringId | undefined>();
  for (const { id, name } of peerings.values()) known.set(name, known.has(name) ? undefined : id);
  for (const { id, cloudId } of peerings.values()) if (cloudId !== undefined) known.set(cloudId, id);
  for (const id of peerings.keys()) known.set(id, id);
  known.set('', chosen);
  return (text) => known.get(text);
}

function notRunning(id: number): Result<never> {
  return fail({
    code: 'traffic-no-import',
    path: 'import',
    message: `There is no import ${id}.`,
    remedy: 'It may have been stopped or removed; import the file again.',
    data: { id },
  });
}

function nothingRead(bad: number, first: TrafficBadRow | undefined): Result<never> {
  const where = first ? ` The first one: line ${first.line}, column ${first.column}, "${first.text}".` : '';
  return fail({
    code: 'traffic-nothing',
    path: first ? `${first.line}:${first.column}` : '',
    message: bad === 0 ? 'The file holds no readings.' : `None of the ${bad} rows could be read.${where}`,
    remedy: 'Look at the time, the peering and the numbers of these rows.',
    data: { bad, line: first?.line ?? 0, column: first?.column ?? 0, text: first?.text ?? '' },
  });
}
