import type { TrafficSpans } from '../../shared/formats/traffic/traffic-peaks.ts';
import { type TrafficSpan } from '../../shared/formats/traffic/traffic-peaks.ts';
import type { TrafficSample } from '../../shared/formats/traffic/traffic-row.ts';
import type { TrafficImport, TrafficPoint } from '../../shared/ipc/traffic.ts';
import type { PeeringId } from '../../shared/model/topology.ts';
import type { Connection } from './database.ts';

type SpanKind = 'hour' | 'day';

const lengths: Readonly<Record<SpanKind, number>> = { hour: 3_600_000, day: 86_400_000 };

/** Beyond so much time a chart shows hours, not readings. */
const longestOfReadings = 3 * lengths.day;

/** What stands in `complete`. Only what is complete counts; what is removed waits for its rows to be swept. */
const state = { running: 0, complete: 1, removed: 2 } as const;

/** So many rows are swept at once: a few milliseconds, and an edit waits no longer than that. */
const sweptAtOnce = 4_000;

/** The monitoring of one database's projects. What is imported counts once it is complete. */
export class TrafficRepository {
  readonly #db: Connection;
  readonly #sweeping;

  constructor(db: Connection) {
    this.#db = db;
    this.#sweeping = {
      samples: db.prepare(
        `DELETE FROM traffic_samples WHERE import = ? AND ${firstOf('traffic_samples', 'peering, at')}`,
      ),
      spans: db.prepare(
        `DELETE FROM traffic_spans WHERE import = ? AND ${firstOf('traffic_spans', 'kind, peering, start')}`,
      ),
      whole: db.prepare('DELETE FROM traffic_imports WHERE id = ?'),
    };
    db.prepare(`UPDATE traffic_imports SET complete = ${state.removed} WHERE complete = ${state.running}`).run(); // cut off by the end of the program
  }

  begin(project: string, file: string, at: string): number {
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO traffic_imports (project, file, at) VALUES (?, ?, ?)')
      .run(project, file, at);
    return Number(lastInsertRowid);
  }

  /** Stores readings; the last one of two at the same time stands. */
  add(id: number, samples: readonly TrafficSample[]): void {
    const put = this.#db.prepare('INSERT OR REPLACE INTO traffic_samples VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#unhurried(() => {
      for (const { peering, at, in: into, out, inPackets, outPackets, loss } of samples) {
        put.run(id, peering, at, into, out, inPackets, outPackets, loss);
      }
    });
  }

  /** Makes an import count, with what its hours and days come down to. */
  complete(
    id: number,
    counts: { readonly rows: number; readonly bad: number },
    { hours, days }: { readonly hours: TrafficSpans; readonly days: TrafficSpans },
  ): void {
    const put = this.#db.prepare('INSERT INTO traffic_spans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const write = (kind: SpanKind, spans: Iterable<readonly [PeeringId, number, Readonly<TrafficSpan>]>): void => {
      for (const [peering, start, span] of spans) {
        const { in: into, out, inPackets, outPackets, loss, samples } = span;
        put.run(id, kind, peering, start, into, out, inPackets, outPackets, loss, samples);
      }
    };
    this.#db.transaction(() => {
      write('hour', hours);
      write('day', days);
      this.#db
        .prepare('UPDATE traffic_imports SET complete = 1, rows = ?, bad = ? WHERE id = ?')
        .run(counts.rows, counts.bad, id);
    })();
  }

  /** From here on nothing of the import counts; millions of rows would take seconds, so `sweep` takes them away. */
  remove(project: string, id: number): boolean {
    const { changes } = this.#db
      .prepare(
        `UPDATE traffic_imports SET complete = ${state.removed} WHERE project = ? AND id = ? AND complete <> ${state.removed}`,
      )
      .run(project, id);
    return changes > 0;
  }

  /** Takes some rows away of an import that is removed or whose project is. False when nothing is left to sweep. */
  sweep(): boolean {
    const id = this.#db
      .prepare(
        `SELECT id FROM traffic_imports WHERE complete = ${state.removed} OR project IS NULL ORDER BY id LIMIT 1`,
      )
      .pluck()
      .get();
    if (id === undefined) return false;
    const { samples, spans, whole } = this.#sweeping;
    this.#unhurried(() => {
      if (samples.run(id, id, sweptAtOnce).changes === 0 && spans.run(id, id, sweptAtOnce).changes === 0) whole.run(id);
    });
    return true;
  }

  /**
   * A transaction that does not wait for the disk: what a power cut takes back with it is an import that runs, which does
   * not count yet, or a sweep, which begins anew. Whatever is committed next with full sync takes it to the disk.
   */
  #unhurried(work: () => void): void {
    this.#db.pragma('synchronous = NORMAL');
    try {
      this.#db.transaction(work)();
    } finally {
      this.#db.pragma('synchronous = FULL');
    }
  }

  imports(project: string): TrafficImport[] {
    return this.#db
      .prepare(
        'SELECT id, file, at, rows, bad FROM traffic_imports WHERE project = ? AND complete = 1 ORDER BY at DESC, id DESC',
      )
      .all(project) as TrafficImport[];
  }

  /** What each day of each peering comes down to over all imports. */
  days(project: string): (TrafficPoint & { readonly peering: PeeringId })[] {
    return this.#db
      .prepare(
        `SELECT peering, ${merged('start')} FROM traffic_spans ${ofProject} AND kind = 'day' GROUP BY peering, start ORDER BY peering, start`,
      )
      .all(project) as (TrafficPoint & { readonly peering: PeeringId })[];
  }

  /** A peering's readings between two times, or its hours where that would be too many. */
  series(project: string, peering: PeeringId, from: number, to: number): TrafficPoint[] {
    if (to - from > longestOfReadings) {
      return this.#db
        .prepare(
          `SELECT ${merged('start')} FROM traffic_spans ${ofProject} AND kind = 'hour' AND peering = ? AND start BETWEEN ? AND ? GROUP BY start ORDER BY start`,
        )
        .all(project, peering, from, to) as TrafficPoint[];
    }
    return this.#db
      .prepare(
        `SELECT ${merged('at')} FROM traffic_samples ${ofProject} AND peering = ? AND at BETWEEN ? AND ? GROUP BY at ORDER BY at`,
      )
      .all(project, peering, from, to) as TrafficPoint[];
  }
}

/** The first rows of an import by the rest of their key. */
function firstOf(table: string, key: string): string {
  return `(${key}) IN (SELECT ${key} FROM ${table} WHERE import = ? ORDER BY ${key} LIMIT ?)`;
}

const ofProject = 'WHERE import IN (SELECT id FROM traffic_imports WHERE project = ? AND complete = 1)';

/** The highest of all imports that speak of one time. */
function merged(time: 'start' | 'at'): string {
  return `${time} AS at, max(mbps_in) AS "in", max(mbps_out) AS out, max(packets_in) AS inPackets, max(packets_out) AS outPackets, max(loss) AS loss`;
}
