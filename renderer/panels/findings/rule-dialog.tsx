import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../shared/rules/engine/rule.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { usePreferences } from '../../store/session.ts';
import { Template } from './template.tsx';

interface RuleDialogProps {
  /** null: closed. */
  readonly rule: Rule | null;
  readonly onClose: () => void;
}

/** The page of a rule: what it is, when it fires, what it says, and where that stands. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={rule !== null}
      onClose={onClose}
      title={rule && <span className="mono rule-title">{rule.meta.id}</span>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={640}
    >
      {rule && <RulePage rule={rule} />}
    </Modal>
  );
}

function RulePage({ rule: { meta, scope } }: { readonly rule: Rule }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <div className="rule-page">
      <p className="rule-summary">{meta.summary[language]}</p>
      <p>{meta.why[language]}</p>
      <dl>
        <dt>{t('rulePage.severity')}</dt>
        <dd className="chips">
          {meta.severities.map((severity) => (
            <span key={severity} className="row rule-severity">
              <SeverityIcon severity={severity} />
              {t(`rulePage.severities.${severity}`)}
            </span>
          ))}
        </dd>
        <dt>{t('rulePage.group')}</dt>
        <dd>{t(`rulePage.groups.${meta.group}`)}</dd>
        <dt>{t('rulePage.judges')}</dt>
        <dd>{t(`rulePage.scopes.${scope}`)}</dd>
        <dt>{t('rulePage.fires')}</dt>
        <dd>{meta.condition}</dd>
      </dl>
      <h3>{t('rulePage.says')}</h3>
      <ul className="rule-messages">
        {Object.entries(meta.messages).map(([key, { title, text }]) => (
          <li key={key}>
            <b>
              <Template text={title[language]} />
            </b>
            <p>
              <Template text={text[language]} />
            </p>
          </li>
        ))}
      </ul>
      <h3>{t('rulePage.sources')}</h3>
      <ul className="rule-sources">
        {meta.references.map((reference) => (
          <li key={reference}>{reference}</li>
        ))}
      </ul>
    </div>
  );
}
