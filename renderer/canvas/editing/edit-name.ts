import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { select, useSession } from '../../store/session.ts';
import { typeIn } from '../notes/note-session.ts';
import { whenThere } from './focus-node.ts';

/** Begins to edit what is selected: a card's name and a note's text in place, anything else in the inspector. */
export function editSubject(subject: Subject): void {
  select([subject]);
  if (subject.type === 'vpcs') useSession.setState({ renaming: subject.id });
  else if (subject.type === 'notes') typeIn(subject.id);
  else focusInspector();
}

/** Puts the cursor into the name field of the inspector, its text selected. */
export function focusInspector(): void {
  // What was just selected is shown with the next drawing of the window.
  requestAnimationFrame(() =>
    whenThere(
      () => document.querySelector<HTMLInputElement>('.inspector-head input'),
      (field) => {
        field.focus();
        field.select();
      },
    ),
  );
}
