import { useTranslation } from 'react-i18next';
import type { Vpc } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { isStanding } from '../../../shared/reach/facts.ts';
import { statusGroup } from '../../canvas/status-group.ts';
import { useDocument } from '../../store/document.ts';
import { peeringsOfVpc } from '../../store/indexes.ts';
import { select } from '../../store/session.ts';
import { QuotaMeter } from './quota-meter.tsx';
import { Section } from './section.tsx';

/** The peerings of a VPC, and how many more it may have. */
export function PeeringList({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const profile = profileOf(topology.meta.provider);
  const limit = profile.ok ? profile.value.peeringsPerVpc?.limit : undefined;
  const peerings = peeringsOfVpc(topology, vpc.id);
  const used = peerings.filter(isStanding).length;
  return (
    <Section title={t('inspector.peerings')} note={limit === undefined ? used : `${used} / ${limit}`}>
      {limit !== undefined && (
        <QuotaMeter used={used} limit={limit} label={t('inspector.peeringQuota', { used, limit })} />
      )}
      {peerings.map((peering) => {
        const far = topology.vpcs.get(peering.requester === vpc.id ? peering.accepter : peering.requester);
        return (
          <button
            key={peering.id}
            className="inspector-link"
            onClick={() => select([{ type: 'peerings', id: peering.id }])}
          >
            <span className={`peering-dot peering-dot-${statusGroup(peering.status)}`} />
            <b className="clip">{peering.name === '' ? peering.id : peering.name}</b>
            <span className="quiet clip grow">{far?.name}</span>
            <span className="quiet">{t(`status.${peering.status}`)}</span>
          </button>
        );
      })}
    </Section>
  );
}
