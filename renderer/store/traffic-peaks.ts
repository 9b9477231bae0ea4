import type { TrafficPoint } from '../../shared/ipc/traffic.ts';

/** What all monitored days of a peering come down to: the highest of each figure and the day that had it. */
export interface TrafficPeak {
  /** Mbps, the higher of in and out. */
  readonly mbps: number;
  readonly in: number;
  /** Milliseconds; the start of the day. */
  readonly inAt: number;
  readonly out: number;
  readonly outAt: number;
  /** Percent; null when no file says. */
  readonly loss: number | null;
  readonly lossAt: number;
  readonly days: number;
}

/** Null without any day. */
export function trafficPeak(days: readonly TrafficPoint[]): TrafficPeak | null {
  const [first, ...later] = days;
  if (!first) return null;
  let [into, out, loss] = [first, first, first];
  for (const day of later) {
    if (day.in > into.in) into = day;
    if (day.out > out.out) out = day;
    if (day.loss !== null && (loss.loss === null || day.loss > loss.loss)) loss = day;
  }
  return {
    mbps: Math.max(into.in, out.out),
    in: into.in,
    inAt: into.at,
    out: out.out,
    outAt: out.at,
    loss: loss.loss,
    lossAt: loss.at,
    days: days.length,
  };
}

/** `near`: from 80 % of the cap on; `full`: from 100 % on. */
export type UtilisationLevel = 'calm' | 'near' | 'full';

export interface Utilisation {
  /** Whole percent, as it is shown. */
  readonly percent: number;
  readonly level: UtilisationLevel;
}

/** How much of its cap a peering uses at `mbps`; null without a cap. */
export function utilisation(cap: number | undefined, mbps: number | undefined): Utilisation | null {
  if (cap === undefined || cap <= 0 || mbps === undefined) return null;
  const percent = Math.round((mbps / cap) * 100);
  return { percent, level: percent >= 100 ? 'full' : percent >= 80 ? 'near' : 'calm' };
}
