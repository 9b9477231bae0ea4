import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profileOf } from '../../../shared/providers/registry.ts';
import type { Finding, Subject } from '../../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { findingParts } from '../../../shared/rules/engine/remedy.ts';
import { ruleById } from '../../../shared/rules/registry.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { affectedBy } from './affected.ts';
import { AffectedPairsList } from './affected-pairs-list.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { chipsShown, More, SubjectChips } from './subject-chips.tsx';
import { WaivedNote } from './waived-note.tsx';

/** What is wrong, where, why it matters, what to do, and what it touches. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [ruleShown, setRuleShown] = useState(false);
  const rule = ruleById(finding.rule)!;
  const { what, remedy } = findingParts(finding, language);
  return (
    <article className="finding-detail" aria-label={t('findings.detail')}>
      <h3>
        <SeverityIcon severity={finding.severity} size={16} />
        <span className="grow">{findingTitle(finding, language)}</span>
        <button
          className="rule-link mono"
          title={rule.meta.summary[language]}
          aria-label={t('findings.aboutRule', { rule: finding.rule })}
          onClick={() => setRuleShown(true)}
        >
          {finding.rule}
        </button>
      </h3>
      <dl>
        {finding.waived && <WaivedNote finding={finding} />}
        {what !== '' && (
          <>
            <dt>{t('findings.what')}</dt>
            <dd>{what}</dd>
          </>
        )}
        <dt>{t('findings.where')}</dt>
        <dd className="chips">
          <SubjectChips subjects={finding.subjects} />
        </dd>
        <dt>{t('findings.why')}</dt>
        <dd>{rule.meta.why[language]}</dd>
        <dt>{t('findings.remedy')}</dt>
        <dd>{remedy}</dd>
        <AffectedPairsList finding={finding} />
        <AffectedBy finding={finding} />
        <dt>{t('findings.source')}</dt>
        <dd className="quiet">
          <Sources finding={finding} />
        </dd>
      </dl>
      <RuleDialog rule={ruleShown ? rule : null} onClose={() => setRuleShown(false)} />
    </article>
  );
}

/** What the finding rests on: the provider's own document where it names one, and what the rule refers to. */
function Sources({ finding }: { readonly finding: Finding }) {
  const provider = useDocument((document) => document.topology!.meta.provider);
  const profile = profileOf(provider);
  const key = finding.details['source'];
  const cited = profile.ok ? profile.value.sources.find((source) => source.key === key) : undefined;
  const told = cited ? [[cited.title, cited.date].filter(Boolean).join(', ')] : [];
  return [...told, ...ruleById(finding.rule)!.meta.references].join('; ');
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
      <dt>{t('findings.details')}</dt>
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
