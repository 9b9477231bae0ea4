import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { updateNote } from '../../../shared/model/edits/notes.ts';
import type { Note } from '../../../shared/model/topology.ts';
import { focusNode } from '../editing/focus-node.ts';
import { commit, useDocument } from '../../store/document.ts';
import { noteNodeId } from './note-box.ts';
import { stopTyping, typeIn, useNoteSession } from './note-session.ts';
import type { NoteNodeType } from './use-note-nodes.ts';
import './notes.css';

/** A note: text on a slip of paper, typed in place. */
export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<NoteNodeType>) {
  const { t } = useTranslation();
  const note = useDocument(({ topology }) => topology?.notes.get(data.id));
  const typing = useNoteSession((session) => session.typing === data.id);
  if (!note) return null;
  return (
    <article className={`note${selected ? ' selected' : ''}`} onDoubleClick={() => typeIn(note.id)}>
      {typing ? (
        <NoteText note={note} />
      ) : note.text === '' ? (
        <p className="quiet">{t('editing.emptyNote')}</p>
      ) : (
        <p title={note.text}>{note.text}</p>
      )}
    </article>
  );
});

function NoteText({ note }: { readonly note: Note }) {
  const { t } = useTranslation();
  const leave = (text: string): void => {
    stopTyping();
    if (text !== note.text) commit('updateNote', (topology) => updateNote(topology, note.id, { text }));
  };
  return (
    <textarea
      className="nodrag nowheel nopan"
      aria-label={t('editing.noteText')}
      aria-description={t('editing.noteKeys')}
      placeholder={t('editing.noteHint')}
      defaultValue={note.text}
      maxLength={10_000}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value.trimEnd())}
      onKeyDown={(event) => {
        event.stopPropagation();
        const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!done) return;
        event.preventDefault();
        event.currentTarget.blur();
        focusNode(noteNodeId(note.id));
      }}
    />
  );
}
