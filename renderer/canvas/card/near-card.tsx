import { useTranslation } from 'react-i18next';
import type { Vpc } from '../../../shared/model/topology.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { useShallow } from 'zustand/react/shallow';
import { FindingBadges } from '../../shell/badge.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { subnetsOfVpc } from '../../store/indexes.ts';
import { useSession } from '../../store/session.ts';
import { CardGateways } from './card-gateways.tsx';
import { RenameField } from './rename-field.tsx';
import { SubnetRow } from './subnet-row.tsx';

interface Props {
  readonly vpc: Vpc;
  readonly findings: readonly Finding[];
}

/** All of a VPC: name, account, CIDR blocks, gateways, and a row per subnet with its route table. */
export function NearCard({ vpc, findings }: Props) {
  const { t } = useTranslation();
  const account = useDocument(({ topology }) => topology?.accounts.get(vpc.account ?? '')?.name);
  const subnets = useDocument(useShallow(({ topology }) => (topology ? subnetsOfVpc(topology, vpc.id) : [])));
  const renaming = useSession((session) => session.renaming === vpc.id);
  return (
    <>
      <header onDoubleClick={() => useSession.setState({ renaming: vpc.id })}>
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
        {vpc.external && <span className="vpc-external">{t('canvas.external')}</span>}
        <FindingBadges findings={findings} />
      </header>
      <ul className="vpc-cidrs">
        {vpc.cidrs.map((cidr, index) => (
          <li key={cidr}>
            <span className="mono clip" title={cidr}>
              {cidr}
            </span>
            {index === 0 && <CardGateways vpc={vpc.id} />}
          </li>
        ))}
        {vpc.cidrs.length === 0 && (
          <li>
            <span className="quiet">–</span>
            <CardGateways vpc={vpc.id} />
          </li>
        )}
      </ul>
      <ul className="vpc-subnets">
        {subnets.map((subnet) => (
          <SubnetRow key={subnet.id} subnet={subnet} />
        ))}
      </ul>
    </>
  );
}
