import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import type { MendedAll } from '../../../shared/rules/engine/mend-all.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { commit } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import type { FindingGroup } from './finding-groups.ts';
import { FixActions } from './fix-actions.tsx';
import { FixPreview } from './fix-preview.tsx';
import { startWaiving } from './waiving.ts';

/** What would mend the findings of a group together, as one edit, before it is made. */
export function GroupFixes({ group }: { readonly group: FindingGroup }) {
  const { t } = useTranslation();
  const ids = group.findings.map(({ id }) => id);
  const mended = useAnswer('fixAll', { findings: ids });
  const waive = (
    <Button variant="subtle" onClick={() => startWaiving(ids)}>
      {t('waive.openAll', { count: ids.length })}
    </Button>
  );
  return (
    <section className="finding-fixes" aria-label={t('fixes.title')}>
      {mended === null ? (
        <p className="fixes-wait">
          <Loader size={14} />
          {t('fixes.lookingAll', { count: ids.length })}
        </p>
      ) : mended.fixed.length === 0 ? (
        <>
          <p className="quiet">{t('fixes.noneOfAll', { count: ids.length })}</p>
          <div className="fix-actions">{waive}</div>
        </>
      ) : (
        <>
          <p className="fix-all-count">{t('fixes.fixed', { count: mended.fixed.length, total: ids.length })}</p>
          <Left mended={mended} />
          <FixPreview patch={mended.patch} />
          <FixActions
            patch={mended.patch}
            label={t('fixes.applyAll', { count: mended.fixed.length })}
            onApply={() => commit('fixAll', () => ok(mended.patch))}
            more={waive}
          />
        </>
      )}
    </section>
  );
}

/** Those that no fix was found for. */
function Left({ mended: { left } }: { readonly mended: MendedAll }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const findings = useAnalysis((state) => state.findings);
  if (left.length === 0) return null;
  const ids = new Set(left);
  return (
    <details className="pair-changes">
      <summary>{t('fixes.left', { count: left.length })}</summary>
      <ul>
        {findings
          .filter(({ id }) => ids.has(id))
          .slice(0, 40)
          .map((finding) => (
            <li key={finding.id}>{findingTitle(finding, language)}</li>
          ))}
      </ul>
    </details>
  );
}
