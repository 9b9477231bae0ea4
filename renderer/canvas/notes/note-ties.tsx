import { ViewportPortal } from '@xyflow/react';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { usePlaces } from '../places.ts';
import { noteBox, noteNodeId } from './note-box.ts';
import { tieOf } from './tie-line.ts';

/** A thin line from each note to what it is about. */
export function NoteTies() {
  const topology = useDocument((document) => document.topology!);
  const dragged = useSession((session) => session.dragged);
  const { boxes, lineOf } = usePlaces();
  const ties = [...topology.notes.values()].flatMap((note) => {
    const tie = tieOf(topology, note.about, { ...noteBox(note), ...dragged.get(noteNodeId(note.id)) }, boxes, lineOf);
    return tie ? [{ id: note.id, ...tie }] : [];
  });
  if (ties.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className="note-ties" width="1" height="1" aria-hidden>
        {ties.map(({ id, from, to }) => (
          <g key={id}>
            <path d={`M${from.x} ${from.y} L${to.x} ${to.y}`} />
            <circle cx={to.x} cy={to.y} r="2.5" />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}
