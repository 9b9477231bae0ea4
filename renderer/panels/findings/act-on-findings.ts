import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { ok } from '../../../shared/model/problem.ts';
import { unwaiveFindings } from '../../../shared/model/edits/waivers.ts';
import { analysis } from '../../analysis/client.ts';
import { commit } from '../../store/document.ts';

/** Makes the first change that mends a finding, as one edit. */
export async function applyFirstFix(finding: string): Promise<void> {
  const fixes = await analysis.ask('fixes', { finding });
  if (fixes === null) return;
  const [first] = fixes;
  if (first) commit('applyFix', () => ok(first.patch));
  else notifications.show({ message: i18next.t('fixes.none') });
}

/** Mends all that can be mended of some findings, as one edit. */
export async function applyAllFixes(findings: readonly string[]): Promise<void> {
  const mended = await analysis.ask('fixAll', { findings });
  if (mended === null) return;
  if (mended.fixed.length > 0) commit('fixAll', () => ok(mended.patch));
  else notifications.show({ message: i18next.t('fixes.noneOfAll', { count: findings.length }) });
}

/** Takes the waivers of findings back. */
export function unwaive(findings: readonly string[]): void {
  commit('unwaive', (topology) => unwaiveFindings(topology, findings));
}
