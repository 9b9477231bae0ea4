import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openVersionDialog } from './version-dialog-state.ts';

/** Names the state that stands. */
export function HistoryControls() {
  const { t } = useTranslation();
  return (
    <Button h={24} leftSection={<IconBookmark size={14} />} onClick={() => openVersionDialog()}>
      {t('history.nameNow')}
    </Button>
  );
}
