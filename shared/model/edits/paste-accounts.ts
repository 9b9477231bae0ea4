import type { Account, AccountId } from '../topology.ts';
import { put } from './change.ts';
import type { Pasting } from './pasting.ts';

/**
 * Which account of the document each account of the fragment is: the one of the same cloud id, else of the same name; one
 * that is not there is added.
 */
export function pasteAccounts({ topology, fragment, changes, idFor }: Pasting): ReadonlyMap<AccountId, AccountId> {
  const known = [...topology.accounts.values()];
  return new Map(
    [...fragment.accounts.values()].map((account) => {
      const same = known.find((other) => isSame(account, other));
      if (same) return [account.id, same.id];
      const id = idFor('accounts', account.id);
      changes.push(put(topology, 'accounts', { ...account, id }));
      return [account.id, id];
    }),
  );
}

function isSame(a: Account, b: Account): boolean {
  return a.cloudId !== undefined && b.cloudId !== undefined ? a.cloudId === b.cloudId : a.name === b.name;
}
