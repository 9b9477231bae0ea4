import { Button, Loader, Radio } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import type { Finding, Fix } from '../../../shared/rules/engine/finding.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { commit } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { unwaive } from './act-on-findings.ts';
import { FixActions } from './fix-actions.tsx';
import { FixPreview } from './fix-preview.tsx';
import { startWaiving } from './waiving.ts';

/** The changes that would mend a finding, each tried by the engine on the design as it stands, and each one edit. */
export function FindingFixes({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const fixes = useAnswer('fixes', { finding: finding.id });
  const waive = finding.waived ? (
    <>
      <Button variant="subtle" onClick={() => startWaiving([finding.id])}>
        {t('waive.change')}
      </Button>
      <Button variant="subtle" onClick={() => unwaive([finding.id])}>
        {t('waive.takeBack')}
      </Button>
    </>
  ) : (
    <Button variant="subtle" onClick={() => startWaiving([finding.id])}>
      {t('waive.open')}
    </Button>
  );
  return (
    <section className="finding-fixes" aria-label={t('fixes.title')}>
      {fixes === null ? (
        <p className="fixes-wait">
          <Loader size={14} />
          {t('fixes.looking')}
        </p>
      ) : fixes.length === 0 ? (
        <>
          <p className="quiet">{t('fixes.none')}</p>
          <div className="fix-actions">{waive}</div>
        </>
      ) : (
        <Choice fixes={fixes} waive={waive} />
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly fixes: readonly Fix[];
  readonly waive: ReactNode;
}

function Choice({ fixes, waive }: ChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  const language = usePreferences((preferences) => preferences.language);
  const [at, setAt] = useState(0);
  const fix = fixes[Math.min(at, fixes.length - 1)]!;
  return (
    <>
      <Radio.Group
        name={name}
        label={t('fixes.title')}
        labelProps={{ className: 'visually-hidden' }}
        value={String(fixes.indexOf(fix))}
        onChange={(value) => setAt(Number(value))}
      >
        <div className="fix-choices">
          {fixes.map(({ title }, index) => (
            <Radio key={title.en} value={String(index)} label={title[language]} title={title[language]} size="xs" />
          ))}
        </div>
      </Radio.Group>
      <FixPreview patch={fix.patch} />
      <FixActions
        patch={fix.patch}
        label={t('fixes.apply')}
        onApply={() => commit('applyFix', () => ok(fix.patch))}
        more={waive}
      />
    </>
  );
}
