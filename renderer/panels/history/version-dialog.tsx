import { Button, Group, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../fields/problem-text.ts';
import { nameRevision } from './history-store.ts';
import { closeVersionDialog, useVersionDialog } from './version-dialog-state.ts';

/** Asks for the name under which a state is to be found again. */
export function VersionDialog() {
  const { t } = useTranslation();
  const naming = useVersionDialog((dialog) => dialog.naming);
  return (
    <Modal
      opened={naming !== null}
      onClose={closeVersionDialog}
      title={t(naming === 'now' ? 'history.nameNow' : 'history.nameThen')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {naming !== null && <VersionForm naming={naming} />}
    </Modal>
  );
}

function VersionForm({ naming }: { readonly naming: number | 'now' }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    setBusy(true);
    const problem = await nameRevision(naming, name.trim());
    setBusy(false);
    if (problem) return setFailure(problemText(problem));
    closeVersionDialog();
    notifications.show({ message: t('history.named', { name: name.trim() }) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') setFailure(t('history.nameEmpty'));
        else if (!busy) void keep();
      }}
    >
      <TextInput
        data-autofocus
        label={t('history.name')}
        placeholder={t('history.nameExample')}
        description={t('history.nameHint')}
        value={name}
        maxLength={200}
        error={failure}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setFailure('');
        }}
      />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button onClick={closeVersionDialog}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('history.saveVersion')}
        </Button>
      </Group>
    </form>
  );
}
