import { IconArrowRight, IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RouteId } from '../../../shared/model/topology.ts';
import type { Hop, RouteView } from '../../../shared/reach/trace.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import type { Way } from '../../canvas/path/stop-words.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { hopName, hopOutcome, hopSubject, rowWords } from './hop-words.ts';

interface Props {
  readonly title: string;
  readonly way: Way;
  readonly hops: readonly Hop[];
  /** The address that the packets are for. */
  readonly to: string;
}

/** One direction: where the packets are, the row that takes them, the rows that lost, and where they end. */
export function PathLeg({ title, way, hops, to }: Props) {
  const { t } = useTranslation();
  const Icon = way === 'forward' ? IconArrowRight : IconArrowBackUp;
  return (
    <section className="path-leg" aria-label={title}>
      <h3>
        <Icon size={14} />
        {title}
        <span className="mono quiet">{t('reachability.to', { ip: to })}</span>
      </h3>
      <ol>
        {hops.map((hop, index) => (
          <HopItem key={index} hop={hop} way={way} />
        ))}
      </ol>
    </section>
  );
}

/** The path stays lit while its parts are looked at. */
const look = (subject: Subject): void => useSession.setState({ selection: [subject] });

function HopItem({ hop, way }: { readonly hop: Hop; readonly way: Way }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const subject = hopSubject(topology, hop);
  const table = topology.routeTables.get(hop.routeTable ?? '');
  const name = hopName(t, topology, hop);
  const outcome = hopOutcome(t, topology, hop, way, language);
  return (
    <li className={`path-hop ${hop.result}`}>
      <div className="row path-hop-place">
        {subject ? (
          <button className="path-link" onClick={() => look(subject)}>
            {name}
          </button>
        ) : (
          <span>{name}</span>
        )}
        {table && (
          <button
            className="path-link quiet"
            title={t('inspector.tableKind')}
            onClick={() => look({ type: 'routeTables', id: table.id })}
          >
            {table.name}
          </button>
        )}
      </div>
      {hop.won && <HopRow row={hop.won} />}
      {hop.lost.map((row, index) => (
        <HopRow key={index} row={row} />
      ))}
      {outcome !== '' && <p className="path-outcome">{outcome}</p>}
    </li>
  );
}

function HopRow({ row }: { readonly row: RouteView }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const { route, destination, nextHop, system, why } = rowWords(t, topology, row, language);
  return (
    <div className={`path-row${why === null ? ' won' : ''}`}>
      {route === null ? <span className="mono">{destination}</span> : <RouteLink id={route}>{destination}</RouteLink>}
      <span className="clip" title={nextHop}>
        → {nextHop}
      </span>
      <span className="quiet">
        {[why ?? t('reachability.hop.wins'), ...(system ? [t('reachability.hop.system')] : [])].join(' · ')}
      </span>
    </div>
  );
}

function RouteLink({ id, children }: { readonly id: RouteId; readonly children: string }) {
  return (
    <button className="path-link mono" onClick={() => look({ type: 'routes', id })}>
      {children}
    </button>
  );
}
