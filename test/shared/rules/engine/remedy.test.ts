import { expect, test } from 'vitest';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { findingParts } from '../../../../shared/rules/engine/remedy.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const parts = (id: string, language: 'en' | 'zh-CN') => {
  const analyser = createAnalyser(
    sketch(`
      vpc V r 10.0.0.0/16
      vpc W r 10.1.0.1/16
      account theirs unknown
      vpc X r 10.2.0.0/16 account=theirs
      peering p2 V W
      subnet v V 10.0.1.0/24
      subnet w W 10.1.1.0/24
      peering p V W
      peering q W X pending requestedAt=2026-05-28
      route r1 rt-V 10.1.0.0/16 peering:p
      route r2 rt-V 10.9.0.0/16 peering:p
      route r3 rt-W 10.2.0.0/16 peering:q`),
    tencentTce,
    { today: '2026-06-03' },
  );
  return findingParts(analyser.finding(id)!, language);
};

test('a text is cut where it turns to what to do', () => {
  expect(parts('route-missing-forward:p+W', 'en')).toEqual({
    what: 'Packets from V arrive in W, but no route table of W uses p, so no answer returns.',
    remedy: 'Add to these tables, with p as next hop: default (w) → 10.0.1.0/24.',
  });
  expect(parts('route-missing-forward:p+W', 'zh-CN')).toEqual({
    what: 'V 的数据包可以到达 W，但 W 的路由表都没有指向 p，因此没有回包。',
    remedy: '请在以下路由表中增加下一跳为 p 的路由：default (w) → 10.0.1.0/24。',
  });
  expect(parts('peering-expiring:q', 'zh-CN')).toEqual({
    what: 'W 于 2026-05-28 发起申请，腾讯云 TCE 的申请有效期为 7 天。',
    remedy: '请通知 X 的所有者及时接受，否则需重新发起申请。',
  });
  expect(parts('peering-inactive:q', 'zh-CN').remedy).toMatch(/^请 X 的所有者接受申请，接受后立即生效。/);
  expect(parts('route-outside-peer:r2', 'en')).toEqual({
    what: 'W has 10.1.0.1/16; nothing of 10.9.0.0/16 is there, so packets that take p are dropped.',
    remedy: 'Correct the destination, or remove the route.',
  });
});

test('a text without an order is cut before its last sentence, one that begins with it before all', () => {
  expect(parts('peering-duplicate:V+W', 'en')).toEqual({
    what: 'p and p2 join the same two VPCs.',
    remedy: 'One is enough for every block of both: keep one, move the routes to it, and delete the others.',
  });
  const unknown = parts('peering-untrusted-account:q', 'en');
  expect(unknown.what).toBe('');
  expect(unknown.remedy).toMatch(/^Find out who owns theirs, then mark/);
});
