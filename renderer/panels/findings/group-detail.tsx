import { useTranslation } from 'react-i18next';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { ruleById } from '../../../shared/rules/registry.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { usePreferences } from '../../store/session.ts';
import { chooseFinding } from './current-list.ts';
import type { FindingGroup } from './finding-groups.ts';
import { useGroupTitle } from './group-line.tsx';
import { More } from './subject-chips.tsx';

const shown = 50;

/** What the findings of a group have in common, and each of them to go to. */
export function GroupDetail({ group }: { readonly group: FindingGroup }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const title = useGroupTitle(group);
  const rules = new Set(group.findings.map(({ rule }) => rule));
  const [rule] = rules;
  return (
    <article className="finding-detail" aria-label={t('findings.groupDetail')}>
      <h3>
        <SeverityIcon severity={group.severity} size={16} />
        <span className="grow">{title}</span>
      </h3>
      <dl>
        {rules.size === 1 && (
          <>
            <dt>{t('findings.why')}</dt>
            <dd>{ruleById(rule!)!.meta.why[language]}</dd>
          </>
        )}
        {group.pairs > 0 && (
          <>
            <dt>{t('findings.affects')}</dt>
            <dd>{t('findings.pairs', { count: group.pairs })}</dd>
          </>
        )}
        <dt>{t('findings.title')}</dt>
        <dd>
          <ul className="group-findings">
            {group.findings.slice(0, shown).map((finding) => (
              <GroupFinding key={finding.id} finding={finding} />
            ))}
          </ul>
          <More count={group.findings.length - shown} />
        </dd>
      </dl>
    </article>
  );
}

function GroupFinding({ finding }: { readonly finding: Finding }) {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <li>
      <button className="link-row" onClick={() => chooseFinding(finding)}>
        <SeverityIcon severity={finding.severity} size={12} />
        {findingTitle(finding, language)}
      </button>
    </li>
  );
}
