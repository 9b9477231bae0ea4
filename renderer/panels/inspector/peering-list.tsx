import { useTranslation } from 'react-i18next';
import type { Peering, Vpc } from '../../../shared/model/topology.ts';
import { quotaOf } from '../../../shared/providers/quota.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { isStanding } from '../../../shared/reach/facts.ts';
import { statusGroup } from '../../canvas/status-group.ts';
import { StatusIcon } from '../../shell/status-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { peeringsOfVpc, routesOverPeering } from '../../store/indexes.ts';
import { select, usePreferences } from '../../store/session.ts';
import { peeringTerms } from './peering-terms.ts';
import { QuotaMeter } from './quota-meter.tsx';
import { RelatedRoute } from './related-routes.tsx';
import { Section } from './section.tsx';
import { Clip } from '../../shell/clip.tsx';

/** The peerings of a VPC with the VPC's own routes over each, and how many more it may have. */
export function PeeringList({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const profile = profileOf(topology.meta.provider);
  const limit = profile.ok ? quotaOf(profile.value, topology.meta, 'peerings-per-vpc')?.limit : undefined;
  const peerings = peeringsOfVpc(topology, vpc.id);
  const used = peerings.filter(isStanding).length;
  return (
    <Section
      topic="peering"
      title={t('inspector.peerings')}
      tools={<span className="quota-count">{limit === undefined ? used : `${used} / ${limit}`}</span>}
    >
      {limit !== undefined && (
        <QuotaMeter used={used} limit={limit} label={t('inspector.peeringQuota', { used, limit })} />
      )}
      {peerings.map((peering) => (
        <PeeringOf key={peering.id} peering={peering} vpc={vpc} />
      ))}
    </Section>
  );
}

function PeeringOf({ peering, vpc }: { readonly peering: Peering; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const profile = profileOf(topology.meta.provider);
  const far = topology.vpcs.get(peering.requester === vpc.id ? peering.accepter : peering.requester);
  const own = routesOverPeering(topology, peering.id).filter(
    (route) => topology.routeTables.get(route.routeTable)?.vpc === vpc.id,
  );
  const terms = profile.ok ? peeringTerms(topology, profile.value, peering) : null;
  const facts = [
    peering.status === 'active' ? null : t(`status.${peering.status}`),
    terms && !terms.crossRegion ? t('inspector.sameRegion') : null,
    peering.bandwidthMbps === undefined ? null : t('canvas.mbps', { mbps: peering.bandwidthMbps }),
    terms?.billing[language],
  ].filter(Boolean);
  return (
    <div>
      <button className="inspector-link" onClick={() => select([{ type: 'peerings', id: peering.id }])}>
        <StatusIcon group={statusGroup(peering.status)} />
        <b className="clip" title={peering.name}>
          {peering.name === '' ? peering.id : peering.name}
        </b>
        <Clip className="quiet grow">{far?.name}</Clip>
        <Clip className="quiet peering-facts">{facts.join(' · ')}</Clip>
      </button>
      {own.length > 0 && (
        <div className="related related-nested">
          {own.map((route) => (
            <RelatedRoute key={route.id} route={route} />
          ))}
        </div>
      )}
    </div>
  );
}
