import type { Requirement } from '../../../shared/model/topology.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';

/** How a requirement stands, and the finding that says so. */
export interface RequirementState {
  readonly state: 'met' | 'violated' | 'unknown';
  /** The gravest finding about it; absent when it is met. */
  readonly finding?: Finding;
}

/** The rules that judge requirements, and what each makes of one. */
const states: Readonly<Record<string, RequirementState['state']>> = {
  'requirement-unmet': 'violated',
  'requirement-violated': 'violated',
  'requirement-encryption': 'violated',
  'requirement-unknown': 'unknown',
};

/** How every requirement stands by its findings, waived ones too: a waiver forgives, it does not connect. */
export function requirementStates(
  requirements: Iterable<Requirement>,
  findings: readonly Finding[],
): ReadonlyMap<string, RequirementState> {
  const stands = new Map<string, RequirementState>();
  for (const { id } of requirements) stands.set(id, { state: 'met' });
  for (const finding of findings) {
    const state = states[finding.rule];
    const id = finding.subjects[0]?.id;
    if (!state || id === undefined || !stands.has(id)) continue;
    const known = stands.get(id)!;
    if (known.state === 'met' || (known.state === 'unknown' && state === 'violated'))
      stands.set(id, { state, finding });
  }
  return stands;
}
