import { ActionIcon, Select, Textarea } from '@mantine/core';
import { IconNote, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateNote } from '../../../shared/model/edits/notes.ts';
import type { Note } from '../../../shared/model/topology.ts';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { RecordLink } from './record-link.tsx';
import { Field, Section } from './section.tsx';

/** A note: what it says, and what it is about. */
export function NoteInspector({ note }: { readonly note: Note }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [draft, setDraft] = useState<string | null>(null);
  const update = (changes: Parameters<typeof updateNote>[2]) =>
    commit('updateNote', (current) => updateNote(current, note.id, changes));
  const named = ({ id, name }: { readonly id: string; readonly name: string }): string => name || id;
  const subjects = (['vpcs', 'peerings'] as const).map((type) => ({
    group: t(`records.${type}`),
    items: [...topology[type].values()].map((record) => ({ value: `${type}:${record.id}`, label: named(record) })),
  }));
  const about = note.about ? `${note.about.type}:${note.about.id}` : '';
  const aboutType = subjectTypes.find((known) => known === note.about?.type);
  const subject = aboutType && topology[aboutType].get(note.about?.id ?? '');
  const label = t('inspector.deleteNote');
  return (
    <>
      <header className="inspector-head">
        <IconNote size={16} stroke={1.6} aria-hidden />
        <b className="grow">{t('inspector.note')}</b>
        <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={removeSelection}>
          <IconTrash size={14} />
        </ActionIcon>
      </header>
      <div className="inspector-body">
        <div className="inspector-section inspector-fields">
          <Field label={t('inspector.about')}>
            <Select
              searchable
              aria-label={t('inspector.about')}
              data={[{ value: '', label: '–' }, ...subjects]}
              value={about}
              onChange={(value) => {
                const [type, ...rest] = (value ?? '').split(':');
                const kind = subjectTypes.find((known) => known === type);
                update({ about: kind && { type: kind, id: rest.join(':') } });
              }}
            />
          </Field>
          {aboutType && subject && (
            <RecordLink
              label={t('inspector.goTo')}
              name={named(subject)}
              subject={{ type: aboutType, id: subject.id }}
            />
          )}
        </div>
        <Section title={t('inspector.noteText')}>
          <Textarea
            autosize
            minRows={4}
            maxRows={20}
            maxLength={10_000}
            aria-label={t('inspector.noteText')}
            value={draft ?? note.text}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={() => {
              if (draft !== null && draft.trimEnd() !== note.text) update({ text: draft.trimEnd() });
              setDraft(null);
            }}
            onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
          />
        </Section>
      </div>
    </>
  );
}

const subjectTypes = ['vpcs', 'peerings'] as const;
