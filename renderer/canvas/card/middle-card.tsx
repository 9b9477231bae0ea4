import { useTranslation } from 'react-i18next';
import type { Vpc } from '../../../shared/model/topology.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { FindingBadges } from '../../shell/badge.tsx';
import { useDocument } from '../../store/document.ts';
import { peeringsOfVpc, subnetsOfVpc } from '../../store/indexes.ts';

interface Props {
  readonly vpc: Vpc;
  readonly findings: readonly Finding[];
}

/** A VPC from the middle distance: its name in letters that can be read there, and counts of what is in it. */
export function MiddleCard({ vpc, findings }: Props) {
  const { t } = useTranslation();
  const subnets = useDocument(({ topology }) => (topology ? subnetsOfVpc(topology, vpc.id).length : 0));
  const peerings = useDocument(({ topology }) => (topology ? peeringsOfVpc(topology, vpc.id).length : 0));
  return (
    <>
      <header>
        <b className="clip" title={vpc.name}>
          {vpc.name}
        </b>
        <FindingBadges findings={findings} />
      </header>
      <p className="vpc-counts clip">
        {vpc.external ? t('canvas.external') : t('counts.subnets', { count: subnets })}
        {' · '}
        {t('counts.peerings', { count: peerings })}
      </p>
    </>
  );
}
