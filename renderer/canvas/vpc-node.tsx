import { Handle, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { updateVpc } from '../../shared/model/edits/vpcs.ts';
import type { Subnet, Vpc } from '../../shared/model/topology.ts';
import { useShallow } from 'zustand/react/shallow';
import { severities, type Finding } from '../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../shared/rules/engine/message.ts';
import { FindingBadges } from '../shell/badge.tsx';
import { RecordIcon } from '../shell/record-icon.tsx';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { useFindingsOf } from '../store/analysis.ts';
import { commit, useDocument } from '../store/document.ts';
import { subnetsOfVpc, tableOfSubnet } from '../store/indexes.ts';
import { select, usePreferences, useSession } from '../store/session.ts';
import { useCardFindings, useTableFindings } from './marks.ts';
import { ports, type VpcNode as VpcNodeType } from './project-to-flow.ts';

/** A VPC: name, account, CIDR blocks, and a row per subnet with its route table. */
export const VpcNode = memo(function VpcNode({ id, data, selected }: NodeProps<VpcNodeType>) {
  const vpc = useDocument(({ topology }) => topology?.vpcs.get(id));
  const account = useDocument(({ topology }) => topology?.accounts.get(vpc?.account ?? '')?.name);
  const subnets = useDocument(useShallow(({ topology }) => (topology ? subnetsOfVpc(topology, id) : [])));
  const findings = useCardFindings(id);
  const renaming = useSession((session) => session.renaming === id);
  if (!vpc) return null;
  const failing = findings.some(({ severity }) => severity === 'error');
  const look = `${failing ? ' failing' : ''}${selected ? ' selected' : ''}${data.pointedAt ? ' pointed-at' : ''}`;
  return (
    <article className={`vpc-node${look}`}>
      <header onDoubleClick={() => useSession.setState({ renaming: id })}>
        <RecordIcon of="vpc" />
        {renaming ? (
          <RenameField vpc={vpc} />
        ) : (
          <b className="clip" title={vpc.name}>
            {vpc.name}
          </b>
        )}
        <span className="vpc-account clip" title={account}>
          {account}
        </span>
        <FindingBadges findings={findings} />
      </header>
      <ul className="vpc-cidrs">
        {vpc.cidrs.map((cidr) => (
          <li key={cidr} className="mono clip" title={cidr}>
            {cidr}
          </li>
        ))}
        {vpc.cidrs.length === 0 && <li className="quiet">–</li>}
      </ul>
      <ul className="vpc-subnets">
        {subnets.map((subnet) => (
          <SubnetRow key={subnet.id} subnet={subnet} />
        ))}
      </ul>
      {ports.map(([side, position]) => (
        <Handle key={side} id={side} type="source" position={position} className="vpc-port" />
      ))}
    </article>
  );
});

function SubnetRow({ subnet }: { readonly subnet: Subnet }) {
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
        select([{ type: 'subnets', id: subnet.id }]);
      }}
    >
      <span className="clip vpc-subnet-name" title={subnet.name}>
        {subnet.name}
      </span>
      <span className="mono clip">{subnet.cidr ?? subnet.cidr6}</span>
      <span className="vpc-subnet-table">
        {table && <RecordIcon of="routeTable" size={12} />}
        <span className="clip" title={table?.name}>
          {table?.name}
        </span>
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

function RenameField({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const leave = (name: string | null): void => {
    useSession.setState({ renaming: null });
    if (name !== null && name.trim() !== '')
      commit('updateVpc', (topology) => updateVpc(topology, vpc.id, { name: name.trim() }));
  };
  return (
    <input
      className="vpc-rename nodrag"
      aria-label={t('canvas.vpcName')}
      defaultValue={vpc.name}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.currentTarget.value = vpc.name;
          leave(null);
        }
      }}
    />
  );
}
