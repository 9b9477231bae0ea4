import type { Finding } from '../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { cardsOf } from '../canvas/subject-place.ts';
import { useBringIntoView } from '../canvas/use-bring-into-view.ts';
import { useDocument } from '../store/document.ts';
import { select, usePreferences, useSession } from '../store/session.ts';
import { RecordIcon } from './record-icon.tsx';
import { SeverityIcon } from './severity-icon.tsx';

interface Props {
  readonly type: 'vpcs' | 'subnets';
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  readonly worst: Finding | undefined;
}

/** A record of the tree: a click selects it and brings it into view. */
export function OutlineRow({ type, id, name, cidr, worst }: Props) {
  const selected = useSession(({ selection }) => selection.some((item) => item.id === id && item.type === type));
  const language = usePreferences((preferences) => preferences.language);
  const bringIntoView = useBringIntoView();
  return (
    <button
      className={`outline-row outline-${type}`}
      aria-current={selected || undefined}
      title={worst && findingTitle(worst, language)}
      onClick={() => {
        select([{ type, id }]);
        bringIntoView(cardsOf(useDocument.getState().topology!, { type, id }));
      }}
    >
      <RecordIcon of={type === 'vpcs' ? 'vpc' : 'subnet'} size={14} />
      <span className="clip grow" title={name}>
        {name}
      </span>
      <span className="mono quiet">{cidr}</span>
      {worst && <SeverityIcon severity={worst.severity} size={12} />}
    </button>
  );
}
