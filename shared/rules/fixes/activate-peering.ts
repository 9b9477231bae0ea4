import type { Fixer } from './fixer.ts';
import { revivePeering } from './revive-peering.ts';

/** Takes a request as accepted; a peering that has ended or failed is planned again. */
export const activatePeering: Fixer = ({ subjects }, context) => {
  const subject = subjects.find(({ type }) => type === 'peerings');
  const over = subject && context.facts.peering(subject.id);
  return over?.state === 'inactive' ? [revivePeering(context, over.peering)] : [];
};
