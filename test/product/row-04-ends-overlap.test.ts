import { describe, expect, test } from 'vitest';
import { connectVpcs } from '../../shared/model/edits/peerings.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { createAnalyser } from '../../shared/rules/engine/analyser.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { checked, peerplan } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const vpcs = `
  vpc V ap-guangzhou 10.0.0.0/16 172.16.0.0/24
  vpc W ap-beijing 10.0.128.0/20`;

describe('row 4: the two ends may not overlap; creation is refused', () => {
  test('it is known at once, when the peering is drawn', () => {
    const topology = sketch(vpcs);
    const analyser = createAnalyser(topology, tencentTce);
    expect(analyser.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
    const drawn = connectVpcs(topology, (prefix) => `${prefix}-1`, { requester: 'V', accepter: 'W', routes: 'none' });
    if (!drawn.ok) throw new Error(drawn.problem.code);
    const refused = analyser.apply(drawn.value.patch).put.filter(({ rule }) => rule === 'peering-cidr-overlap');
    expect(refused.map((finding) => [finding.severity, findingTitle(finding, 'en')])).toEqual([
      ['error', 'V and W overlap on 10.0.128.0/20'],
    ]);
  });

  test.each(['active', 'pending', 'planned'])('and found again in a document with a peering that is %s', (status) => {
    const imported = sketch(`${vpcs}\npeering p V W ${status} bandwidthMbps=10`);
    expect(checked(imported, 'peering-cidr-overlap')).toMatchObject([
      { severity: 'error', subjects: [{ id: 'p' }, {}, {}] },
    ]);
    expect(peerplan(['check', '-'], imported)).toMatchObject({ status: 1 });
  });
});
