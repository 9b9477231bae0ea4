import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redo, undo, useDocument } from '../store/document.ts';

/** Undo and redo, each naming the edit that it is about. */
export function HistoryButtons() {
  const { t } = useTranslation();
  const last = useDocument(({ past }) => past.at(-1)?.label);
  const next = useDocument(({ future }) => future.at(-1)?.label);
  const undoLabel = last ? t('shell.undoEdit', { edit: t(`edits.${last}`) }) : t('shell.undo');
  const redoLabel = next ? t('shell.redoEdit', { edit: t(`edits.${next}`) }) : t('shell.redo');
  return (
    <div className="row title-history">
      <Tooltip label={undoLabel}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('shell.undo')}
          aria-keyshortcuts="Control+Z"
          onClick={undo}
          disabled={!last}
        >
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('shell.redo')}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={redo}
          disabled={!next}
        >
          <IconArrowForwardUp size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
