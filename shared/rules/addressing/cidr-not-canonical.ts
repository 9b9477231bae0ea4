import { blockIsCanonical, canonicalCidr, isCanonical } from '../../net/cidr.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Subject } from '../engine/finding.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf } from '../engine/words.ts';

export const cidrNotCanonical: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'cidr-not-canonical',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'A CIDR block has host bits set.',
      'zh-CN': 'CIDR 网段的主机位不为零。',
    },
    why: {
      en: 'Providers refuse such a block or cut it to the aligned one, so what is built is not what was drawn.',
      'zh-CN': '云平台会拒绝这样的网段，或把它改成对齐的网段，实际结果与设计不符。',
    },
    condition: 'A CIDR block of a VPC, a subnet, a route or a gateway has bits set beyond its prefix length.',
    references: ['RFC 4632, section 3.1'],
    messages: {
      block: {
        title: {
          en: 'Host bits are set in {written} of {name}',
          'zh-CN': '{name} 的网段 {written} 主机位不为零',
        },
        text: {
          en: 'A CIDR block starts where all host bits are zero. Write the aligned block, {aligned}, or another prefix length.',
          'zh-CN': '{written} 不是网段的起始地址。对齐后的网段是 {aligned}，请改用它，或改用其他前缀长度。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts }: RuleContext): boolean =>
    !vpc.canonical ||
    facts.tables(vpc).some(({ unaligned }) => unaligned) ||
    facts.links(vpc).gateways.some(({ reaches }) => reaches && !areCanonical(reaches)),

  *check(own: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    const { vpc, subnets, tables } = own;
    if (!areCanonical(vpc.cidrs)) yield* report({ type: 'vpcs', id: vpc.id }, nameOf(vpc), vpc.cidrs);
    for (const { subnet } of subnets) {
      const { id, cidr, cidr6 } = subnet;
      if (mayBeCanonical(cidr) && mayBeCanonical(cidr6)) continue;
      const cidrs = [cidr, cidr6].filter((text) => text !== undefined);
      yield* report({ type: 'subnets', id }, nameOf(subnet), cidrs);
    }
    for (const table of tables) {
      const { routes, blocks, unaligned } = facts.table(table.id);
      if (!unaligned) continue;
      for (let i = 0; i < routes.length; i++) {
        const block = blocks[i]!;
        if (block >= 0 ? blockIsCanonical(block) : isCanonical(routes[i]!.destination)) continue;
        yield* report({ type: 'routes', id: routes[i]!.id }, nameOf(table), [routes[i]!.destination]);
      }
    }
    for (const gateway of facts.links(own).gateways) {
      const { id, reaches = [] } = gateway;
      if (!areCanonical(reaches)) yield* report({ type: 'gateways', id }, nameOf(gateway), reaches);
    }
  },
};

function* report(subject: Subject, name: string, cidrs: readonly string[]): Iterable<Report> {
  const written = cidrs.filter((cidr) => !isCanonical(cidr));
  const aligned = written.map(canonicalCidr);
  yield {
    severity: 'error',
    subjects: [subject],
    message: 'block',
    data: { name, written, aligned },
    details: { written, aligned },
  };
}

function areCanonical(cidrs: readonly string[]): boolean {
  return cidrs.every(isCanonical);
}

function mayBeCanonical(cidr: string | undefined): boolean {
  return cidr === undefined || isCanonical(cidr);
}
