import { useTranslation } from 'react-i18next';
import type { Topology } from '../../../shared/model/topology.ts';
import type { ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { usePreferences } from '../../store/session.ts';
import { subjectPlace } from '../findings/subject-name.ts';
import { PatchLines } from '../patch/patch-lines.tsx';
import type { Difference } from './difference.ts';

const mostLines = 500;
const mostPairs = 100;

interface Props {
  readonly difference: Difference;
  readonly before: Topology;
  readonly after: Topology;
}

/** What came, changed and went: records, findings, pairs of subnets, and how many steps that is to carry out. */
export function DifferenceView({ difference: { lines, steps, effects }, before, after }: Props) {
  const { t } = useTranslation();
  if (lines.length === 0) return <p className="findings-none">{t('history.same')}</p>;
  const { gone, new: come } = effects.findings;
  return (
    <div className="difference">
      <section>
        <h4>{t('history.recordChanges', { count: lines.length })}</h4>
        <PatchLines lines={lines.slice(0, mostLines)} />
        {lines.length > mostLines && (
          <p className="quiet">{t('history.moreRecords', { count: lines.length - mostLines })}</p>
        )}
        <p className="quiet">{t(steps === 0 ? 'history.noSteps' : 'history.steps', { count: steps })}</p>
      </section>
      <section>
        <h4>{t('history.findings')}</h4>
        {gone.length + come.length === 0 && <p className="quiet">{t('history.sameFindings')}</p>}
        <FindingNames title={t('history.come', { count: come.length })} findings={come} />
        <FindingNames title={t('history.gone', { count: gone.length })} findings={gone} />
        <h4>{t('history.reach')}</h4>
        <PairNames difference={effects} before={before} after={after} />
      </section>
    </div>
  );
}

function FindingNames({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  if (findings.length === 0) return null;
  return (
    <>
      <p className="difference-kind">{title}</p>
      <ul>
        {findings.slice(0, mostPairs).map((finding) => (
          <li key={finding.id} className="row">
            <SeverityIcon severity={finding.severity} size={12} />
            <span className="clip" title={findingTitle(finding, language)}>
              {findingTitle(finding, language)}
            </span>
          </li>
        ))}
        {findings.length > mostPairs && (
          <li className="quiet">{t('findings.more', { count: findings.length - mostPairs })}</li>
        )}
      </ul>
    </>
  );
}

interface PairProps {
  readonly difference: Difference['effects'];
  readonly before: Topology;
  readonly after: Topology;
}

function PairNames({ difference: { pairs, more, worse, better }, before, after }: PairProps) {
  const { t } = useTranslation();
  if (pairs.length === 0) return <p className="quiet">{t('history.samePairs')}</p>;
  const name = (id: string): string => subjectPlace(after.subnets.has(id) ? after : before, { type: 'subnets', id });
  const verdict = (of: ChangedPair['before']): string => t(`history.verdicts.${of ?? 'none'}`);
  const rest = pairs.length + more - mostPairs;
  return (
    <>
      <p className="difference-kind">{t('history.pairs', { better, worse })}</p>
      <ul>
        {pairs.slice(0, mostPairs).map(({ from, to, family, before: was, after: is }) => (
          <li key={`${family} ${from} ${to}`} className="clip">
            {name(from)} → {name(to)}{' '}
            <span className="quiet">
              {family === 6 && 'IPv6 '}
              {verdict(was)} → {verdict(is)}
            </span>
          </li>
        ))}
        {rest > 0 && <li className="quiet">{t('findings.more', { count: rest })}</li>}
      </ul>
    </>
  );
}
