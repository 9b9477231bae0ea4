import { describe, expect, test } from 'vitest';
import { estimateCost } from '../../shared/plan/cost.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { buildFacts } from '../../shared/reach/live-facts.ts';
import { checked, peerplan } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const design = (cap: string, price?: number, demand = '') => {
  const topology = sketch(`
    vpc V ap-guangzhou 192.168.0.0/16
    vpc W ap-beijing 10.0.0.0/16
    vpc X ap-guangzhou 172.16.0.0/16
    subnet a V 192.168.1.0/24
    subnet b W 10.0.1.0/24
    peering far V W active ${cap}
    peering near V X active
    route r1 rt-V 10.0.1.0/24 peering:far
    route r2 rt-W 192.168.1.0/24 peering:far
    ${demand}`);
  return price === undefined ? topology : { ...topology, meta: { ...topology.meta, pricePerMbpsDay: price } };
};
const estimate = (...parts: Parameters<typeof design>) => estimateCost(buildFacts(design(...parts), tencentTce));

describe("row 14: bandwidth cap; same region free; cross-region billed by the day's peak", () => {
  test('cap times price times 30 days across regions, nothing inside one', () => {
    expect(estimate('bandwidthMbps=10', 2)).toMatchObject({
      monthly: 600,
      peerings: [
        { peering: 'far', crossRegion: true, mbps: 10, basis: 'cap', monthly: 600 },
        { peering: 'near', crossRegion: false, monthly: 0 },
      ],
    });
  });

  test('no price is invented', () => {
    expect(estimate('bandwidthMbps=10').peerings[0]).toMatchObject({ mbps: 10, monthly: null, why: 'no-price' });
  });

  test('a cross-region peering without a cap, and demand above the cap, are flagged', () => {
    expect(checked(design(''), 'peering-bandwidth').map(({ subjects }) => subjects[0]!.id)).toEqual(['far']);
    const asked = 'require q a b connected demandMbps=25';
    expect(checked(design('bandwidthMbps=50', 1, asked), 'peering-bandwidth')).toEqual([]);
    const [over] = checked(design('bandwidthMbps=10', 1, asked), 'peering-bandwidth');
    expect(over!.message).toMatch(/25 Mbps.*10|10 Mbps.*25/s);
  });

  test('the provider’s terms are data that the command line tells with their source', () => {
    const { stdout } = peerplan(['providers', 'tencent-tce'], '');
    expect(stdout).toMatch(/billing, same region +\S.*\[/);
    expect(stdout).toMatch(/billing, cross-region +\S.*peak.*\[/i);
    expect(stdout).toMatch(/bandwidth cap across regions .*10 Mbps by default/);
  });

  test('the plan of the command line says what it costs, at the price in the document alone', () => {
    const told = (...parts: Parameters<typeof design>) => peerplan(['plan', '-'], design(...parts)).stdout;
    const priced = told('bandwidthMbps=10', 2);
    expect(priced).toContain('## What it costs a month');
    expect(priced).toContain('| far | 10 | the whole cap | 600 |');
    expect(priced).toContain('| near |  |  | free |');
    expect(priced).toContain('**In all 600 a month.**');
    expect(priced).toContain('- A month has 30 days.');
    expect(told('bandwidthMbps=10')).not.toContain('costs');
    const { stdout } = peerplan(
      ['plan', '-', '--language', 'zh-CN'],
      design('', 2, 'require q a b connected demandMbps=4'),
    );
    expect(stdout).toContain('| far | 4 | 连通要求的需求带宽 | 240 |');
  });
});
