import { expect, test } from 'vitest';
import { examples, exampleWithMistakes } from '../../shared/examples/registry.ts';
import { readProject } from '../../shared/formats/project/read.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';

test.each([...examples, exampleWithMistakes].map((example) => [example.id, example] as const))(
  'the example %s is a whole document, with everything placed',
  (_, example) => {
    const topology = example.topology();
    const read = readProject(writeProject(topology));
    expect(read).toMatchObject({ ok: true, value: { topology } });
    const places = [...topology.vpcs.values()].map(({ position }) => JSON.stringify(position));
    expect(new Set(places).size).toBe(topology.vpcs.size);
    expect(topology.routes.size).toBeGreaterThan(0);
  },
);

test('four templates to start from, in two, two, five and four regions', () => {
  const regions = examples.map(
    ({ topology }) => new Set([...topology().vpcs.values()].map(({ region }) => region)).size,
  );
  expect(regions).toEqual([2, 2, 5, 4]);
  expect(examples.every(({ topology }) => topology().meta.provider === 'tencent-tce')).toBe(true);
});

test('the example with mistakes has the ones that it promises, each found', () => {
  const { findings, counts } = checkTopology(exampleWithMistakes.topology(), tencentTce, { today: '2026-01-01' });
  expect(counts.error).toBeGreaterThanOrEqual(3);
  expect(findings.map((finding) => findingTitle(finding, 'en'))).toMatchInlineSnapshot(`
    [
      "VPC2 and bj-lab overlap on 10.0.128.0/20",
      "GZ-SZDR waits for acceptance; routes that rely on it: 3",
      "Route 10.8.1.0/24 of default runs into GZ-SZDR, which is not active",
      "Route 192.168.1.0/24 of default runs into GZ-SZDR, which is not active",
      "Route 192.168.2.0/24 of default runs into GZ-SZDR, which is not active",
      "VPC1 cannot reach VPC3 through VPC2",
      "default of VPC2 has no way back to VPC1 for 192.168.2.0/24",
      "default of VPC1 has no way back to VPC2 for 10.0.2.0/24",
      "A must reach VPC3: 2 of 2 pairs of subnets do not",
      "BJ-SH between VPC2 and VPC3 crosses regions without a bandwidth cap",
    ]
  `);
});
