import type { PeeringId } from '../../model/topology.ts';
import type { TrafficSample } from './traffic-row.ts';

/** What a span of time of a peering comes down to. */
export interface TrafficSpan {
  /** Highest Mbps in the span. */
  in: number;
  out: number;
  /** Highest packets per second; null when the file does not say. */
  inPackets: number | null;
  outPackets: number | null;
  /** Highest percent. */
  loss: number | null;
  samples: number;
}

const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** Gathers readings into spans of `length` milliseconds: an hour for a chart, a day for what is charged. */
export class TrafficSpans {
  readonly #length: number;
  readonly #spans = new Map<PeeringId, Map<number, TrafficSpan>>();

  constructor(length: number) {
    this.#length = length;
  }

  add(sample: TrafficSample): void {
    let spans = this.#spans.get(sample.peering);
    if (!spans) this.#spans.set(sample.peering, (spans = new Map<number, TrafficSpan>()));
    const start = Math.floor(sample.at / this.#length) * this.#length;
    const span = spans.get(start);
    if (!span) {
      const { in: into, out, inPackets, outPackets, loss } = sample;
      spans.set(start, { in: into, out, inPackets, outPackets, loss, samples: 1 });
      return;
    }
    span.in = Math.max(span.in, sample.in);
    span.out = Math.max(span.out, sample.out);
    span.inPackets = most(span.inPackets, sample.inPackets);
    span.outPackets = most(span.outPackets, sample.outPackets);
    span.loss = most(span.loss, sample.loss);
    span.samples++;
  }

  /** Every span with its peering and the time at which it begins. */
  *[Symbol.iterator](): Generator<readonly [PeeringId, number, Readonly<TrafficSpan>]> {
    for (const [peering, spans] of this.#spans) for (const [start, span] of spans) yield [peering, start, span];
  }
}
