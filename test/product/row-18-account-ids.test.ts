import { describe, expect, test } from 'vitest';
import type { Account } from '../../shared/model/topology.ts';
import { peerplan, peerplanJson } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

function design(accountId?: string) {
  const topology = sketch(`
    account ours own
    account theirs trusted
    vpc V ap-guangzhou 10.0.0.0/16 account=ours cloudId=vpc-ours
    vpc W ap-shanghai 172.16.0.0/16 account=theirs cloudId=vpc-l9ih5fv
    subnet a V 10.0.1.0/24
    subnet b W 172.16.1.0/24
    peering p V W planned bandwidthMbps=10
    route r1 rt-V 172.16.0.0/16 peering:p
    route r2 rt-W 10.0.0.0/16 peering:p`);
  const accounts = new Map<string, Account>(topology.accounts);
  accounts.set('ours', { ...accounts.get('ours')!, cloudId: '100000000001' });
  if (accountId !== undefined) accounts.set('theirs', { ...accounts.get('theirs')!, cloudId: accountId });
  return { ...topology, accounts };
}

describe("row 18: where to find the peer's account id", () => {
  test('the hand-off sheet names for either owner what to type where', () => {
    const { handOff } = peerplanJson<{ handOff: readonly object[] }>(['plan', '-'], design('100004604479'));
    expect(handOff).toMatchObject([
      {
        account: 'ours',
        accountId: '100000000001',
        peerings: [{ role: 'requester', peerAccountId: '100004604479', peerVpcId: 'vpc-l9ih5fv', acceptWithinDays: 7 }],
      },
      {
        account: 'theirs',
        accountId: '100004604479',
        peerings: [{ role: 'accepter', peerAccountId: '100000000001', peerVpcId: 'vpc-ours' }],
      },
    ]);
    for (const language of ['en', 'zh-CN']) {
      const sheet = peerplan(['plan', '-', '--language', language], design('100004604479')).stdout;
      for (const typed of ['100004604479', 'vpc-l9ih5fv', 'vpc-ours', 'ap-shanghai']) expect(sheet).toContain(typed);
    }
  });

  test('an id that nobody has told yet is said to be missing', () => {
    const { handOff } = peerplanJson<{ handOff: readonly { peerings: readonly { peerAccountId: unknown }[] }[] }>(
      ['plan', '-'],
      design(),
    );
    expect(handOff[0]!.peerings[0]!.peerAccountId).toBeNull();
    expect(peerplan(['plan', '-'], design()).stdout).toContain('not in the design: ask the owner of theirs');
  });
});
