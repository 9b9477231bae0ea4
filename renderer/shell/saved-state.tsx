import { Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { retrySaving, useSaving } from '../store/saving.ts';

/** Whether every edit is on disk; if not, why, and the way to try again at once. */
export function SavedState() {
  const { t } = useTranslation();
  const { state, problem } = useSaving();
  if (state === 'failed') {
    return (
      <Tooltip label={problem ? `${problem.message} ${problem.remedy}` : ''} multiline maw={320}>
        <Button
          role="alert"
          color="red"
          variant="light"
          leftSection={<IconAlertTriangle size={14} />}
          onClick={retrySaving}
        >
          {t('shell.saveFailed')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <span className="title-saved" role="status">
      {state === 'saved' ? <IconCheck size={14} /> : <IconLoader2 size={14} />}
      <span className="title-saved-word">{t(state === 'saved' ? 'shell.saved' : 'shell.saving')}</span>
    </span>
  );
}
