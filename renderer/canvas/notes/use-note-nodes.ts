import type { Node } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { noteBox, noteNodeId } from './note-box.ts';

export type NoteNodeType = Node<{ readonly id: string }, 'note'>;

/** The notes as nodes of the canvas, where the pointer has them while they are dragged. */
export function useNoteNodes(): readonly NoteNodeType[] {
  const { t } = useTranslation();
  const notes = useDocument(({ topology }) => topology!.notes);
  const selection = useSession((session) => session.selection);
  const dragged = useSession((session) => session.dragged);
  const selected = useMemo(
    () => new Set(selection.filter(({ type }) => type === 'notes').map(({ id }) => id)),
    [selection],
  );
  return useMemo(
    () =>
      [...notes.values()].map((note): NoteNodeType => {
        const id = noteNodeId(note.id);
        const { x, y, width, height } = noteBox(note);
        return {
          id,
          type: 'note',
          position: dragged.get(id) ?? { x, y },
          width,
          height,
          data: { id: note.id },
          selected: selected.has(note.id),
          connectable: false,
          ariaLabel: t('editing.note', { text: note.text.slice(0, 80) || t('editing.emptyNote') }),
          ariaRole: 'group',
        };
      }),
    [notes, dragged, selected, t],
  );
}
