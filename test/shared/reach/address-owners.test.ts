import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptySpace, formatSet, spaceOfPrefixes, type AddressSpace } from '../../../shared/net/interval-set.ts';
import { AddressOwners } from '../../../shared/reach/address-owners.ts';
import { prefixesOfTexts } from '../../../shared/reach/facts.ts';
import { MutableVpc } from '../../../shared/reach/mutable-facts.ts';

/** Of one VPC: whether its own blocks overlap is not the question. */
const blocks = [
  [],
  ['10.0.0.0/24'],
  ['10.0.1.0/24', '2001:db8::/64'],
  ['10.0.0.0/23'],
  ['10.0.3.0/24', '10.0.1.0/24'],
  ['2001:db8::/63', '10.0.3.0/24'],
];
const everything = spaceOfPrefixes(prefixesOfTexts(['0.0.0.0/0', '::/0']));

interface Step {
  readonly vpc: string;
  /** Undefined: it goes. */
  readonly owns: readonly string[] | undefined;
}
const steps = fc.array(
  fc.array(
    fc.record({
      vpc: fc.constantFrom('V', 'W', 'X'),
      owns: fc.constantFrom(undefined, ...blocks),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  { maxLength: 8 },
);

function vpcOf(id: string, owns: readonly string[]): MutableVpc {
  const vpc = new MutableVpc({ id, region: 'r', name: id, cidrs: [...owns] });
  vpc.prefixes = prefixesOfTexts(owns);
  vpc.space = spaceOfPrefixes(vpc.prefixes);
  return vpc;
}

class Owners {
  readonly vpcs = new Map<string, MutableVpc>();
  readonly owners = new AddressOwners(this.vpcs);

  take(changes: readonly Step[]): void {
    const before = new Map<string, AddressSpace>();
    for (const { vpc, owns } of changes) {
      if (!before.has(vpc)) before.set(vpc, this.vpcs.get(vpc)?.space ?? emptySpace);
      if (owns) this.vpcs.set(vpc, vpcOf(vpc, owns));
      else this.vpcs.delete(vpc);
    }
    const now = [...before.keys()].map((id) => this.vpcs.get(id)?.space ?? emptySpace);
    this.owners.change([...before.values()], now);
  }

  told(): object {
    const owned = ([4, 6] as const).map((family) => formatSet(this.owners.ownedOf(family, everything[family])));
    return { mayOverlap: this.owners.mayOverlap, owned };
  }

  /** The same of owners that know nothing of what was before. */
  anew(): object {
    const fresh = new Owners();
    for (const [id, vpc] of this.vpcs) fresh.vpcs.set(id, vpc);
    return fresh.told();
  }
}

test('after any changes they tell what owners that are made anew tell', () => {
  let overlapping = 0;
  fc.assert(
    fc.property(steps, (sequence) => {
      const followed = new Owners();
      for (const changes of sequence) {
        followed.take(changes);
        expect(followed.told()).toEqual(followed.anew());
        if (followed.owners.mayOverlap) overlapping++;
      }
    }),
  );
  expect(overlapping).toBeGreaterThan(10);
});

test('a block that one VPC gives and another takes in one step is not owned twice', () => {
  const owners = new Owners();
  owners.take([{ vpc: 'V', owns: ['10.0.0.0/24'] }]);
  expect(owners.told()).toEqual({ mayOverlap: false, owned: [['10.0.0.0/24'], []] });
  owners.take([
    { vpc: 'W', owns: ['10.0.0.0/24'] },
    { vpc: 'V', owns: ['10.0.3.0/24'] },
  ]);
  expect(owners.told()).toEqual({ mayOverlap: false, owned: [['10.0.0.0/24', '10.0.3.0/24'], []] });
});

test('two that own the same overlap until one goes', () => {
  const owners = new Owners();
  owners.take([{ vpc: 'V', owns: ['10.0.0.0/23'] }]);
  owners.told();
  owners.take([{ vpc: 'W', owns: ['10.0.1.0/24'] }]);
  expect(owners.told()).toEqual({ mayOverlap: true, owned: [['10.0.0.0/23'], []] });
  owners.take([{ vpc: 'V', owns: undefined }]);
  expect(owners.told()).toEqual({ mayOverlap: false, owned: [['10.0.1.0/24'], []] });
});
