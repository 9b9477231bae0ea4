import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Pasted } from '../../../shared/model/edits/paste.ts';

const most = 4;

/** Says which copies could not keep the blocks of their originals, and what they have instead. */
export function tellReaddressed(readdressed: Pasted['readdressed']): void {
  if (readdressed.length === 0) return;
  const lines = readdressed.slice(0, most).map((each) => i18next.t('editing.readdressed', { ...each }));
  const more = readdressed.length - lines.length;
  notifications.show({
    withBorder: true,
    title: i18next.t('editing.readdressedTitle', { count: readdressed.length }),
    message: [...lines, ...(more > 0 ? [i18next.t('editing.andMore', { count: more })] : [])].join('; '),
  });
}
