import type { NewId } from '../../model/ids.ts';
import type { Topology } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import type { ProjectFacts } from '../../reach/facts.ts';
import type { Finding, Fix } from '../engine/finding.ts';

/** What a fixer reads: the design as it stands, and ids for the records that it adds. */
export interface FixContext {
  readonly facts: ProjectFacts;
  readonly topology: Topology;
  readonly profile: ProviderProfile;
  readonly newId: NewId;
}

/**
 * Proposes changes that could mend a finding, the least first. It need not know whether they do, nor what else they
 * bring about: the engine offers a proposal only after it has judged the patched design. One that changes nothing is none.
 */
export type Fixer = (finding: Finding, context: FixContext) => Iterable<Fix>;
