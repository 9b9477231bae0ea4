import { useTranslation } from 'react-i18next';
import type { Peering, Route } from '../../../shared/model/topology.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { routesOverPeering } from '../../store/indexes.ts';
import { select } from '../../store/session.ts';
import { usersOfTable } from '../routes/table-list.ts';
import { Section } from './section.tsx';

/** The routes that use a peering: destination, table and the subnets that follow it, end by end. */
export function RelatedRoutes({ peering }: { readonly peering: Peering }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const routes = routesOverPeering(topology, peering.id);
  return (
    <Section title={t('inspector.relatedRoutes')} note={routes.length} topic="related">
      {[peering.requester, peering.accepter].map((end) => {
        const own = routes.filter((route) => topology.routeTables.get(route.routeTable)?.vpc === end);
        return (
          <div key={end} className="related">
            <h4 className="clip">{topology.vpcs.get(end)?.name ?? end}</h4>
            {own.length === 0 && <p className="quiet">{t('inspector.noRoutesHere')}</p>}
            {own.map((route) => (
              <RelatedRoute key={route.id} route={route} />
            ))}
          </div>
        );
      })}
    </Section>
  );
}

/** A route, with a mark where something is found about it. */
export function RelatedRoute({ route }: { readonly route: Route }) {
  const table = useDocument(({ topology }) => topology?.routeTables.get(route.routeTable));
  const subnets = useDocument(({ topology }) =>
    topology && table
      ? usersOfTable(topology, table)
          .map(({ name }) => name)
          .join(', ')
      : '',
  );
  const [worst] = useFindingsOf({ type: 'routes', id: route.id });
  return (
    <button className="inspector-link related-route" onClick={() => select([{ type: 'routes', id: route.id }])}>
      <span className="mono">{route.destination}</span>
      <span className="clip grow related-table" title={subnets}>
        {[subnets, table?.name].filter(Boolean).join(' · ')}
      </span>
      {worst && <SeverityIcon severity={worst.severity} size={13} />}
    </button>
  );
}
