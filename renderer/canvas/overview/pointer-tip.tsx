import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from '../../../shared/model/topology.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { StatusIcon } from '../../shell/status-icon.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { usePreferences } from '../../store/session.ts';
import { useTraffic } from '../../store/traffic.ts';
import { utilisation } from '../../store/traffic-peaks.ts';
import { useCardFindings } from '../marks.ts';
import { peakWords } from '../peak-words.ts';
import { plateFacts } from '../plate-facts.ts';
import { statusGroup } from '../status-group.ts';
import { usePointed } from './pointed.ts';

/** What is under the pointer, in words, where the drawing is too small to have them. */
export function PointerTip({ topology }: { readonly topology: Topology }) {
  const { at, pointer } = usePointed();
  if (!at) return null;
  return (
    <div className="pointer-tip" style={{ transform: `translate(${pointer.x + 12}px, ${pointer.y + 16}px)` }}>
      {at.type === 'vpcs' ? (
        <VpcWords topology={topology} id={at.id} />
      ) : (
        <PeeringWords topology={topology} id={at.id} />
      )}
    </div>
  );
}

interface Props {
  readonly topology: Topology;
  readonly id: string;
}

function VpcWords({ topology, id }: Props) {
  const vpc = topology.vpcs.get(id);
  const findings = useCardFindings(id);
  if (!vpc) return null;
  const account = topology.accounts.get(vpc.account ?? '')?.name;
  return (
    <Words title={<b>{vpc.name}</b>} aside={account} findings={findings}>
      <span className="mono">{vpc.cidrs.join(', ')}</span>
    </Words>
  );
}

function PeeringWords({ topology, id }: Props) {
  const { t } = useTranslation();
  const peering = topology.peerings.get(id);
  const findings = useFindingsOf({ type: 'peerings', id });
  const peak = useTraffic(({ peaks }) => peaks.get(id));
  const language = usePreferences((preferences) => preferences.language);
  if (!peering) return null;
  const [from, to] = [peering.requester, peering.accepter].map((end) => topology.vpcs.get(end)?.name ?? end);
  const title = (
    <>
      <StatusIcon group={statusGroup(peering.status)} />
      <b>{peering.name || id}</b>
    </>
  );
  return (
    <Words title={title} aside={plateFacts(t, topology, peering)} findings={findings}>
      {`${from} – ${to}`}
      {peak && (
        <>
          <br />
          {peakWords(t, peak, utilisation(peering.bandwidthMbps, peak.mbps), language)}
        </>
      )}
    </Words>
  );
}

interface WordsProps {
  readonly title: ReactNode;
  readonly aside: string | undefined;
  readonly findings: readonly Finding[];
  readonly children: ReactNode;
}

const most = 3;

function Words({ title, aside, findings, children }: WordsProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <>
      <p className="row">
        {title}
        <span className="quiet">{aside}</span>
      </p>
      <p>{children}</p>
      {findings.slice(0, most).map((finding) => (
        <p key={finding.id} className="row">
          <SeverityIcon severity={finding.severity} size={12} />
          {findingTitle(finding, language)}
        </p>
      ))}
      {findings.length > most && <p className="quiet">{t('canvas.moreFindings', { count: findings.length - most })}</p>}
    </>
  );
}
