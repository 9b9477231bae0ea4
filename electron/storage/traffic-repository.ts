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

/** The monitoring of one database's projects. What is imported counts once it is complete. */
export class TrafficRepository {
  readonly #db: Connection;

  constructor(db: Connection) {
    this.#db = db;
    db.prepare('DELETE FROM traffic_imports WHERE complete = 0').run(); // cut off by the end of the program
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
    this.#db.transaction(() => {
      for (const { peering, at, in: into, out, inPackets, outPackets, loss } of samples) {
        put.run(id, peering, at, into, out, inPackets, outPackets, loss);
      }
    })();
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

  remove(project: string, id: number): boolean {
    return this.#db.prepare('DELETE FROM traffic_imports WHERE project = ? AND id = ?').run(project, id).changes > 0;
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

const ofProject = 'WHERE import IN (SELECT id FROM traffic_imports WHERE project = ? AND complete = 1)';

/** The highest of all imports that speak of one time. */
function merged(time: 'start' | 'at'): string {
  return `${time} AS at, max(mbps_in) AS "in", max(mbps_out) AS out, max(packets_in) AS inPackets, max(packets_out) AS outPackets, max(loss) AS loss`;
}
