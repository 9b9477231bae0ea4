import { describe, expect, test } from 'vitest';
import { checked } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const design = (provider: string, near: string, far: string) =>
  sketch(
    `
    vpc H ${near} 172.16.0.0/16
    vpc W1 ${far} 10.0.0.0/16
    vpc W2 ${far} 10.0.128.0/17
    peering p1 H W1 active bandwidthMbps=10
    peering p2 H W2 active bandwidthMbps=10`,
    provider,
  );

describe('row 5: cross-region: the peers of one VPC may not overlap each other; same-region: they may', () => {
  test.each([
    ['tencent-tce', 'ap-guangzhou', 'ap-beijing', 'error'],
    ['tencent-tce', 'ap-beijing', 'ap-beijing', 'warning'],
    ['tencent', 'ap-beijing', 'ap-beijing', 'error'],
    ['aws', 'eu-west-1', 'us-east-1', 'warning'],
    ['azure', 'westeurope', 'westeurope', 'error'],
  ])('%s, from %s to %s: %s', (provider, near, far, severity) => {
    expect(checked(design(provider, near, far), 'peering-second-order-overlap')).toMatchObject([
      { severity, message: expect.stringContaining('Peers of H overlap: W1 and W2') as string },
    ]);
  });

  test('peers that do not overlap are no matter', () => {
    const apart = sketch(`
      vpc H ap-guangzhou 172.16.0.0/16
      vpc W1 ap-beijing 10.0.0.0/16
      vpc W2 ap-beijing 10.1.0.0/16
      peering p1 H W1
      peering p2 H W2`);
    expect(checked(apart, 'peering-second-order-overlap')).toEqual([]);
  });
});
