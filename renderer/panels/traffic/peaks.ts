import type { TrafficPoint } from '../../../shared/ipc/traffic.ts';
import type { DailyPeak } from '../../../shared/plan/cost.ts';

/** What a day is charged by: the higher of in and out. */
export function peaksOf(days: readonly TrafficPoint[]): DailyPeak[] {
  return days.map((day) => ({
    day: new Date(day.at).toISOString().slice(0, 10),
    mbps: Math.max(day.in, day.out),
  }));
}

/** The highest bandwidth of all days, in Mbps; null without any. */
export function highest(days: readonly TrafficPoint[]): number | null {
  return days.length === 0 ? null : days.reduce((most, day) => Math.max(most, day.in, day.out), 0);
}
