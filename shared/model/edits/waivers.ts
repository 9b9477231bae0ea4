import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { Topology, Waiver } from '../topology.ts';
import { drop, put, unknownRecord } from './change.ts';

export interface NewWaiver {
  /** Ids of the findings that it is about, all for the same reason. */
  readonly findings: readonly string[];
  readonly reason: string;
  /** ISO date, inclusive; absent: for good. */
  readonly until?: string;
}

/** Waives findings, or says anew why and until when; one that is over before `today`, an ISO date, is refused. */
export function waiveFindings(
  topology: Topology,
  { findings, reason, until }: NewWaiver,
  today: string,
): Result<Patch> {
  const said = reason.trim();
  if (said === '') {
    return fail({
      code: 'waiver-reason',
      path: 'reason',
      message: 'The reason is empty.',
      remedy: 'Write why the finding may stand, for those who read the design after you.',
    });
  }
  const problem = until === undefined ? undefined : untilProblem(until, today);
  if (problem) return problem;
  const waivers = findings.map((finding): Waiver => ({ finding, reason: said, ...(until !== undefined && { until }) }));
  return ok({ changes: waivers.map((waiver) => put(topology, 'waivers', waiver)) });
}

/** Takes waivers back, by the ids of their findings. */
export function unwaiveFindings(topology: Topology, findings: readonly string[]): Result<Patch> {
  for (const finding of findings) if (!topology.waivers.has(finding)) return unknownRecord('waivers', finding);
  return ok({ changes: findings.map((finding) => drop(topology, 'waivers', finding)) });
}

function untilProblem(until: string, today: string): Result<never> | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || !isDay(until)) {
    return fail({
      code: 'waiver-until',
      path: 'until',
      message: `"${until}" is not a date.`,
      remedy: 'Write a date such as 2026-03-31, or leave the field empty.',
      data: { until },
    });
  }
  if (until >= today) return undefined;
  return fail({
    code: 'waiver-over',
    path: 'until',
    message: `${until} is over.`,
    remedy: `Choose ${today} or a later day, or leave the field empty.`,
    data: { until, today },
  });
}

/** True for a day of the calendar: 2026-02-30 is none. */
function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
