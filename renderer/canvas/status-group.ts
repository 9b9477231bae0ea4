import type { PeeringStatus } from '../../shared/model/topology.ts';

/** The four looks of a peering: every status that carries nothing and waits for nobody is one. */
export function statusGroup(status: PeeringStatus): 'active' | 'planned' | 'pending' | 'inactive' {
  if (status === 'active' || status === 'planned') return status;
  return status === 'pending' || status === 'provisioning' ? 'pending' : 'inactive';
}
