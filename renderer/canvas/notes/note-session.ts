import { create } from 'zustand';
import { useDocument } from '../../store/document.ts';

interface NoteSession {
  /** The note that is being typed in. */
  readonly typing: string | null;
}

export const useNoteSession = create<NoteSession>(() => ({ typing: null }));

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) useNoteSession.setState({ typing: null });
});

export function typeIn(note: string): void {
  useNoteSession.setState({ typing: note });
}

export function stopTyping(): void {
  useNoteSession.setState({ typing: null });
}
