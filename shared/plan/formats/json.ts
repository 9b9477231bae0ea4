import type { Plan } from '../plan.ts';

/** The plan for programs. */
export function writePlanJson(plan: Plan): string {
  return `${JSON.stringify({ format: 'peerplan.plan', version: 1, ...plan }, null, 2)}\n`;
}
