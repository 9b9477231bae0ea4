import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NotesFieldProps {
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** Free text about a record; kept when the field is left, taken back on Escape. */
export function NotesField({ value, onCommit }: NotesFieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Textarea
      autosize
      minRows={1}
      maxRows={6}
      maxLength={4000}
      aria-label={t('inspector.notes')}
      placeholder={t('inspector.notesHint')}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (draft !== null && draft.trim() !== value) onCommit(draft.trim());
        setDraft(null);
      }}
      onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
    />
  );
}
