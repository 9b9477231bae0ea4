/** What becomes of the packets of a pair; see docs/project-format.md. */
export type Verdict = 'reachable' | 'partial' | 'one-way' | 'unreachable' | 'unknown';

/** Why not, the most telling first: of several reasons in one range of addresses the first of this list is named. */
export const reasons = [
  'transit',
  'overlap',
  'edge-to-edge',
  'wrong-vpc',
  'peering-inactive',
  'blackhole',
  'outside-peer',
  'no-route',
  'no-return-route',
  'local-only',
  'no-subnet',
] as const;
export type Reason = (typeof reasons)[number];
