import { describe, expect, test } from 'vitest';
import { updateAccount } from '../../shared/model/edits/accounts.ts';
import { applyPatch } from '../../shared/model/patch.ts';
import { checked, peerplan } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const design = (trust: string) =>
  sketch(`
    account ours own
    account theirs ${trust}
    vpc V ap-beijing 10.0.0.0/16 account=ours
    external W ap-beijing 10.1.0.0/16 account=theirs
    peering p W V pending requestedAt=2026-11-20`);

describe('row 8: do not accept peerings of unknown accounts', () => {
  test('a peering with an unknown account is flagged, one with a trusted account is not', () => {
    expect(checked(design('unknown'), 'peering-untrusted-account')).toMatchObject([
      {
        severity: 'warning',
        subjects: [{ id: 'p' }, { id: 'W' }, { id: 'theirs' }],
        details: { accounts: ['theirs'] },
      },
    ]);
    expect(checked(design('trusted'), 'peering-untrusted-account')).toEqual([]);
    expect(peerplan(['check', '-', '--fail-on', 'warning'], design('unknown')).status).toBe(1);
  });

  test('accounts carry trust: once known, it is no matter any more', () => {
    const topology = design('unknown');
    const known = updateAccount(topology, 'theirs', { trust: 'trusted' });
    if (!known.ok) throw new Error(known.problem.code);
    expect(checked(applyPatch(topology, known.value), 'peering-untrusted-account')).toEqual([]);
  });
});
