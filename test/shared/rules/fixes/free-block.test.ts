import { expect, test } from 'vitest';
import { formatPrefix } from '../../../../shared/net/cidr.ts';
import { aws } from '../../../../shared/providers/aws.ts';
import type { ProviderProfile } from '../../../../shared/providers/profile.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import type { FixContext } from '../../../../shared/rules/fixes/fixer.ts';
import { freeVpcBlock, takenBlocks } from '../../../../shared/rules/fixes/free-block.ts';
import { sketch } from '../../../fixtures/sketch.ts';

/** The block of a length that a new VPC would get from the pools of a provider like AWS. */
function freeBlock(design: string, length: number, like: Partial<ProviderProfile>): string | undefined {
  const profile = { ...aws, ...like };
  const topology = sketch(design, 'aws');
  const context: FixContext = { facts: createAnalyser(topology, profile).facts, topology, profile, newId: () => 'new' };
  const block = freeVpcBlock(context, takenBlocks(context), length);
  return block && formatPrefix(block);
}

test.each([
  { name: "Docker's bridge", unwise: '172.17.0.0/16' },
  { name: 'the default VPC of AWS', unwise: '172.31.0.0/16' },
  { name: 'link-local addresses', unwise: '169.254.0.0/16' },
  { name: 'addresses that carriers share', unwise: '100.64.0.0/10' },
])('a free block keeps clear of $name', ({ unwise }) => {
  const like = { vpcPools: [unwise, '10.0.0.0/8'], reservedRanges: [] };
  expect(freeBlock('vpc V r 10.0.0.0/16', 16, like)).toBe('10.1.0.0/16');
});

test('a free block keeps clear of what the provider reserves', () => {
  const reservedRanges = [{ ...aws.reservedRanges[0]!, block: '10.0.0.0/10' }];
  expect(freeBlock('vpc V r 10.64.0.0/16', 16, { reservedRanges })).toBe('10.65.0.0/16');
});

test('a free block keeps clear of VPCs, of subnets and of what is behind gateways', () => {
  const design = `
    vpc V r 10.0.0.0/16
    subnet v V 10.1.0.0/24
    gateway g V vpn 10.2.0.0/16
    gateway n V nat`;
  expect(freeBlock(design, 16, {})).toBe('10.3.0.0/16');
});

test('there is a next pool when one is full', () => {
  expect(freeBlock('vpc V r 10.0.0.0/8', 12, {})).toBeUndefined();
  expect(freeBlock('vpc V r 10.0.0.0/8', 16, {})).toBe('172.16.0.0/16');
});
