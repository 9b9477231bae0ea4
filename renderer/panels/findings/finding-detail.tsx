import { useTranslation } from 'react-i18next';
import type { Finding, Subject } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { ruleById } from '../../../shared/rules/registry.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { affectedBy } from './affected.ts';
import { FindingFixes } from './finding-fixes.tsx';
import { SubjectChip } from './subject-chip.tsx';

/** More chips than these are counted. */
const chipsShown = 24;

/** What is wrong, where, why it matters, and what it touches. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const rule = ruleById(finding.rule)!;
  return (
    <article className="finding-detail" aria-label={t('findings.detail')}>
      <h3>
        <SeverityIcon severity={finding.severity} size={16} />
        <span className="grow">{findingTitle(finding, language)}</span>
        <span className="mono quiet" title={rule.meta.summary[language]}>
          {finding.rule}
        </span>
      </h3>
      <dl>
        <dt>{t('findings.what')}</dt>
        <dd>{findingText(finding, language)}</dd>
        <dt>{t('findings.where')}</dt>
        <dd className="chips">
          <SubjectChips subjects={finding.subjects} />
        </dd>
        <AffectedBy finding={finding} />
        <dt>{t('findings.why')}</dt>
        <dd>{rule.meta.why[language]}</dd>
        {finding.waived && (
          <>
            <dt>{t('findings.waived')}</dt>
            <dd>{[finding.waived.reason, finding.waived.until].filter(Boolean).join(' · ')}</dd>
          </>
        )}
        <dt>{t('findings.source')}</dt>
        <dd className="quiet">{rule.meta.references.join('; ')}</dd>
      </dl>
      <FindingFixes finding={finding} />
    </article>
  );
}

/** The ranges and records that the finding's details name and its subjects do not. */
function AffectedBy({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const { ranges, subnets, routes } = affectedBy(finding);
  const known = new Set(finding.subjects.map(({ id }) => id));
  const others: Subject[] = [
    ...subnets.filter((id) => topology.subnets.has(id)).map((id) => ({ type: 'subnets', id }) as const),
    ...routes.filter((id) => topology.routes.has(id)).map((id) => ({ type: 'routes', id }) as const),
  ].filter(({ id }) => !known.has(id));
  if (ranges.length + others.length === 0) return null;
  return (
    <>
      <dt>{t('findings.affects')}</dt>
      <dd className="chips">
        <SubjectChips subjects={others} />
        {ranges.slice(0, chipsShown).map((range) => (
          <span key={range} className="mono">
            {range}
          </span>
        ))}
        <More count={ranges.length - chipsShown} />
      </dd>
    </>
  );
}

function SubjectChips({ subjects }: { readonly subjects: readonly Subject[] }) {
  return (
    <>
      {subjects.slice(0, chipsShown).map((subject) => (
        <SubjectChip key={`${subject.type}:${subject.id}`} subject={subject} />
      ))}
      <More count={subjects.length - chipsShown} />
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <span className="quiet">{t('findings.more', { count })}</span> : null;
}
