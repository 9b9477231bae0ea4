import { describe, expect, test } from 'vitest';
import { examples } from '../../shared/examples/registry.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import { peerplan } from '../fixtures/command-line.ts';

const ids = ['two-regions', 'disaster-recovery', 'game-servers', 'office-sync'];

describe('row 17: uses: two-site three-centre disaster recovery, game servers across regions, office data sync', () => {
  test('each is a template, titled and told in both languages', () => {
    expect(examples.map(({ id }) => id)).toEqual(ids);
    for (const { title, summary } of examples) {
      expect([title.en, summary.en].join('')).toMatch(/^[ -~]+$/);
      expect([title['zh-CN'], summary['zh-CN']].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    }
  });

  test.each(ids)('%s checks clean under tencent-tce, and keeps its requirements', (id) => {
    const topology = examples.find((example) => example.id === id)!.topology();
    expect(checkTopology(topology, tencentTce, { today: '2026-11-23' }).findings).toEqual([]);
    expect(peerplan(['check', '-', '--fail-on', 'info'], topology)).toMatchObject({ status: 0, stderr: '' });
  });

  test('office data sync has several blocks at each office and one peering for it', () => {
    const { vpcs, peerings } = examples.find(({ id }) => id === 'office-sync')!.topology();
    const offices = [...vpcs.values()].filter(({ cidrs }) => cidrs.length > 1);
    expect(offices).toHaveLength(4);
    for (const { id } of offices) {
      expect(
        [...peerings.values()].filter(({ requester, accepter }) => [requester, accepter].includes(id)),
      ).toHaveLength(1);
    }
  });
});
