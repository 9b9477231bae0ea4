import { profileOf } from '../../providers/registry.ts';
import { ok, type Result } from '../problem.ts';
import type { Vpc } from '../topology.ts';
import { freeName, put, withChanges } from './change.ts';
import { freeBlocks } from './free-blocks.ts';
import { pasteAccounts } from './paste-accounts.ts';
import type { Pasting } from './pasting.ts';
import { blocksOf } from './vpcs.ts';

const { compare: byName } = new Intl.Collator('en', { numeric: true });

/** A VPC that could not keep its blocks: what it is called, what the original has and what it has. */
export interface Readdressed {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Pastes the VPCs and their accounts; copies get blocks that are free, in the order of their names. */
export function pasteVpcs(pasting: Pasting): Result<readonly Readdressed[]> {
  const { topology, fragment, copying, at, changes, idFor } = pasting;
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) return profile;
  const accounts = pasteAccounts(pasting);
  const names = [...topology.vpcs.values()].map(({ name }) => ({ name }));
  const taken = blocksOf([...topology.vpcs.values()].flatMap(({ cidrs }) => cidrs));
  const readdressed: Readdressed[] = [];
  const inOrder = [...fragment.vpcs.values()].sort((a, b) => byName(a.name, b.name));
  for (const vpc of inOrder) {
    const blocks = copying
      ? freeBlocks(vpc.cidrs, profile.value.vpcPools, taken)
      : ok({ cidrs: vpc.cidrs, replaced: [] });
    if (!blocks.ok) return blocks;
    const { cidrs, replaced } = blocks.value;
    const name = copying ? nameOfCopy(vpc.name, names) : vpc.name;
    names.push({ name });
    pasting.replaced.set(vpc.id, replaced);
    if (replaced.length > 0) readdressed.push({ name, from: vpc.cidrs.join(', '), to: cidrs.join(', ') });
    const pasted = withChanges<Vpc>(
      { ...vpc, id: idFor('vpcs', vpc.id), name, cidrs },
      {
        account: vpc.account === undefined ? undefined : accounts.get(vpc.account),
        position: at.get(vpc.id) ?? vpc.position,
        cloudId: copying ? undefined : vpc.cloudId,
      },
    );
    changes.push(put(topology, 'vpcs', pasted));
  }
  return ok(readdressed);
}

/** A name that says whose copy it is: `VPC1` becomes `VPC1-2`, `VPC1-2` becomes `VPC1-3`. */
function nameOfCopy(name: string, taken: readonly { readonly name: string }[]): string {
  if (!taken.some((other) => other.name === name)) return name;
  const stem = name.replace(/-\d{1,3}$/, '').slice(0, 190);
  return freeName(`${stem}-`, [...taken, { name: `${stem}-1` }]);
}
