import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Account, AccountId, Topology } from '../topology.ts';
import { put, unknownRecord, withChanges } from './change.ts';

/** Adds an account. */
export function addAccount(
  topology: Topology,
  newId: NewId,
  account: Omit<Account, 'id'>,
): Result<{ readonly patch: Patch; readonly account: AccountId }> {
  const id = newId('acc');
  return ok({ patch: { changes: [put(topology, 'accounts', { id, ...account })] }, account: id });
}

/** Changes an account's name, cloud id or trust. */
export function updateAccount(
  topology: Topology,
  id: AccountId,
  changes: { readonly [K in keyof Omit<Account, 'id'>]?: Account[K] | undefined },
): Result<Patch> {
  const account = topology.accounts.get(id);
  if (!account) return unknownRecord('accounts', id);
  return ok({ changes: [put(topology, 'accounts', withChanges(account, changes))] });
}
