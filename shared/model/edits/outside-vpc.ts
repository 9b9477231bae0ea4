import type { NewId } from '../ids.ts';
import { applyPatch, type Patch, type RecordChange } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { Account, PeeringId, Topology, Vpc, VpcId } from '../topology.ts';
import { put } from './change.ts';
import { cidrInputs } from './cidr-input.ts';
import { connectVpcs, type NewPeering } from './peerings.ts';

/** Somebody else's VPC as the form of the provider asks for it: its ids at the provider, and what has to be known to judge it. */
export interface OutsideVpc {
  /** The account's id at the provider. */
  readonly accountId: string;
  /** The VPC's id at the provider. */
  readonly vpcId: string;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly trust: Account['trust'];
}

/**
 * Draws a peering to a VPC of another account that the drawing may not have yet: the account and the VPC are taken where
 * their ids are known, and made where they are not, the VPC as one of which only ids and blocks are known.
 */
export function connectOutside(
  topology: Topology,
  newId: NewId,
  { outside, ...peering }: Omit<NewPeering, 'accepter'> & { readonly outside: OutsideVpc },
): Result<{ readonly patch: Patch; readonly peering: PeeringId; readonly vpc: VpcId }> {
  const accountId = outside.accountId.trim();
  const vpcId = outside.vpcId.trim();
  if (accountId === '') return missing('accountId', 'account');
  if (vpcId === '') return missing('vpcId', 'VPC');
  const changes: RecordChange[] = [];
  let vpc = [...topology.vpcs.values()].find(({ cloudId }) => cloudId === vpcId);
  if (!vpc) {
    const blocks = cidrInputs(outside.cidrs, 'cidrs');
    if (!blocks.ok) return blocks;
    if (blocks.value.length === 0) return missing('cidrs', 'CIDR block');
    let account = [...topology.accounts.values()].find(({ cloudId }) => cloudId === accountId);
    if (!account) {
      account = { id: newId('acc'), name: accountId, cloudId: accountId, trust: outside.trust };
      changes.push(put(topology, 'accounts', account));
    }
    vpc = {
      id: newId('vpc'),
      name: vpcId,
      account: account.id,
      region: outside.region,
      cidrs: blocks.value,
      external: true,
      cloudId: vpcId,
    } satisfies Vpc;
    changes.push(put(topology, 'vpcs', vpc));
  }
  const grown = changes.length === 0 ? topology : applyPatch(topology, { changes });
  const connected = connectVpcs(grown, newId, { ...peering, accepter: vpc.id });
  if (!connected.ok) return connected;
  const { patch, peering: made } = connected.value;
  return ok({ patch: { changes: [...changes, ...patch.changes] }, peering: made, vpc: vpc.id });
}

function missing(path: string, what: string): Result<never> {
  return fail({
    code: `outside-${path}`,
    path,
    message: `The ${what} of the other end is missing.`,
    remedy: 'Ask its owner for it.',
  });
}
