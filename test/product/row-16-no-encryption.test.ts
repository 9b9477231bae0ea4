import { describe, expect, test } from 'vitest';
import { checked, peerplan } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const design = (requirement: string) =>
  sketch(`
    vpc V ap-guangzhou 192.168.0.0/16
    vpc W ap-beijing 10.0.0.0/16
    subnet a V 192.168.1.0/24
    subnet b W 10.0.1.0/24
    gateway g V vpn 172.16.0.0/12
    peering p V W active bandwidthMbps=10
    route r1 rt-V 10.0.1.0/24 peering:p
    route r2 rt-W 192.168.1.0/24 peering:p
    route r3 rt-V 172.16.0.0/12 vpn:g
    require q ${requirement}`);

describe('row 16: no extra encryption; no single device, no single point of failure', () => {
  test('a requirement that asks for encryption is not met by a peering alone', () => {
    const topology = design('a b connected encrypted');
    expect(checked(topology, 'requirement-encryption')).toMatchObject([
      { severity: 'error', details: { peerings: ['p'] } },
    ]);
    expect(peerplan(['check', '-'], topology).status).toBe(1);
  });

  test('it is met without that wish, and by a VPN gateway with it', () => {
    expect(checked(design('a b connected'))).toEqual([]);
    expect(checked(design('a 172.16.1.0/24 connected encrypted'), 'requirement-encryption')).toEqual([]);
  });
});
