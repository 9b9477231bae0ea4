import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { severities, type Finding } from '../../../shared/rules/engine/finding.ts';
import type { Subnet } from '../../../shared/model/topology.ts';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { tableOfSubnet } from '../../store/indexes.ts';
import { select, usePreferences, useSession } from '../../store/session.ts';
import { useTableFindings } from '../marks.ts';
import { Clip } from '../../shell/clip.tsx';

/** A subnet on its card: name, block and route table, and what is wrong with either. */
export function SubnetRow({ subnet }: { readonly subnet: Subnet }) {
  const table = useDocument(({ topology }) => (topology ? tableOfSubnet(topology, subnet) : undefined));
  const selected = useSession(({ selection }) => selection.some((item) => item.id === subnet.id));
  const [worstOfSubnet] = useFindingsOf({ type: 'subnets', id: subnet.id });
  const [worstOfTable] = useTableFindings(table?.id);
  const worst = worseOf(worstOfSubnet, worstOfTable);
  const language = usePreferences((preferences) => preferences.language);
  return (
    <li
      className={`vpc-subnet${selected ? ' selected' : ''}`}
      title={worst && findingTitle(worst, language)}
      onClick={(event) => {
        event.stopPropagation();
        const row = { type: 'subnets', id: subnet.id } as const;
        const several = event.ctrlKey || event.metaKey || event.shiftKey;
        const { selection } = useSession.getState();
        select(several ? [...selection.filter(({ id }) => id !== row.id), row] : [row]);
      }}
    >
      <Clip className="vpc-subnet-name">{subnet.name}</Clip>
      <Clip className="mono">{subnet.cidr ?? subnet.cidr6}</Clip>
      <span className="vpc-subnet-table">
        {table && <RecordIcon of="routeTable" size={12} />}
        <Clip>{table?.name}</Clip>
        {worst && <SeverityIcon severity={worst.severity} size={13} />}
      </span>
    </li>
  );
}

/** The finding to show where there is room for one. */
function worseOf(a: Finding | undefined, b: Finding | undefined): Finding | undefined {
  if (!a || !b) return a ?? b;
  return severities.indexOf(a.severity) <= severities.indexOf(b.severity) ? a : b;
}
