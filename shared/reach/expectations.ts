import type { RequirementEnd, SubnetId, Topology } from '../model/topology.ts';
import { readCidr, type Prefix } from '../net/cidr.ts';
import { prefixesOfTexts } from './facts.ts';

/** What the requirements of a design say of pairs of subnets. */
export interface Expectations {
  /** Of two requirements that contradict each other `isolated` stands, as it is the one that must not be broken. */
  of(from: SubnetId, to: SubnetId): 'connected' | 'isolated' | undefined;
  /** Every pair that a requirement speaks of, at most once per requirement. */
  pairs(): Iterable<readonly [SubnetId, SubnetId]>;
}

interface Stated {
  readonly from: ReadonlySet<SubnetId>;
  readonly to: ReadonlySet<SubnetId>;
  readonly expect: 'connected' | 'isolated';
}

/** Reads the requirements: a VPC stands for its subnets, a CIDR block for those that share an address with it. */
export function expectationsOf(topology: Topology): Expectations {
  const stated = [...topology.requirements.values()].map(({ from, to, expect }): Stated => ({
    from: subnetsAt(topology, from),
    to: subnetsAt(topology, to),
    expect,
  }));
  const byFrom = new Map<SubnetId, Stated[]>();
  for (const one of stated) {
    for (const id of one.from) {
      const list = byFrom.get(id);
      if (list) list.push(one);
      else byFrom.set(id, [one]);
    }
  }
  return {
    of(from, to) {
      const about = from === to ? [] : (byFrom.get(from) ?? []).filter((one) => one.to.has(to));
      return about.find(({ expect }) => expect === 'isolated')?.expect ?? about[0]?.expect;
    },
    *pairs() {
      for (const { from, to } of stated) {
        for (const source of from) for (const target of to) if (source !== target) yield [source, target];
      }
    },
  };
}

function subnetsAt(topology: Topology, end: RequirementEnd): ReadonlySet<SubnetId> {
  if ('subnet' in end) return new Set(topology.subnets.has(end.subnet) ? [end.subnet] : []);
  const subnets = [...topology.subnets.values()];
  if ('vpc' in end) return new Set(subnets.filter(({ vpc }) => vpc === end.vpc).map(({ id }) => id));
  const { prefix } = readCidr(end.cidr)!;
  return new Set(
    subnets
      .filter(({ cidr, cidr6 }) => prefixesOfTexts([cidr, cidr6]).some((block) => shareAddress(block, prefix)))
      .map(({ id }) => id),
  );
}

function shareAddress(a: Prefix, b: Prefix): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}
