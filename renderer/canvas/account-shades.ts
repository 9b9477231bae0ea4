import type { AccountId, Topology } from '../../shared/model/topology.ts';

/** How many colours there are for accounts; `--account-1` and on in the style sheet. */
export const shades = 8;

const made = new WeakMap<Topology['accounts'], ReadonlyMap<AccountId, number>>();

/** The number of each account's colour, by the order of the accounts; none while there are no two to tell apart. */
export function accountShades({ accounts }: Topology): ReadonlyMap<AccountId, number> {
  let known = made.get(accounts);
  if (!known) {
    const ids = accounts.size < 2 ? [] : [...accounts.keys()];
    made.set(accounts, (known = new Map(ids.map((id, index) => [id, (index % shades) + 1]))));
  }
  return known;
}
