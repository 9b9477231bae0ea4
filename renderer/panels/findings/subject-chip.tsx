import { RecordIcon } from '../../shell/record-icon.tsx';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { subjectName, subjectPlace } from './subject-name.ts';

const icons = { vpcs: 'vpc', subnets: 'subnet', routeTables: 'routeTable', peerings: 'peering' } as const;

/** A record that a finding speaks of; a click selects it, and the finding stays. */
export function SubjectChip({ subject }: { readonly subject: Subject }) {
  const name = useDocument(({ topology }) => (topology ? subjectName(topology, subject) : ''));
  const place = useDocument(({ topology }) => (topology ? subjectPlace(topology, subject) : ''));
  const { type } = subject;
  return (
    <button
      className={`chip${type === 'routes' ? ' mono' : ''}`}
      title={place}
      onClick={() => useSession.setState({ selection: [subject] })}
    >
      {type in icons && <RecordIcon of={icons[type as keyof typeof icons]} size={12} />}
      <span className="clip">{name}</span>
    </button>
  );
}
