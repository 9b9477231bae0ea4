import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describePatch } from '../../../shared/model/describe-patch.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import type { Effects } from '../../../shared/rules/engine/effects.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { PatchLines } from '../patch/patch-lines.tsx';
import { PairChanges } from './pair-changes.tsx';
import { quotasAfter } from './quotas-after.ts';

/** A change before it is made: line by line, and what it does to pairs, findings and quotas. */
export function FixPreview({ patch }: { readonly patch: Patch }) {
  const topology = useDocument((document) => document.topology!);
  const lines = useMemo(() => describePatch(topology, patch), [topology, patch]);
  const effects = useAnswer('effects', { patch });
  return (
    <>
      <PatchLines lines={lines} />
      {effects && <EffectsOf effects={effects} patch={patch} />}
    </>
  );
}

function EffectsOf({ effects, patch }: { readonly effects: Effects; readonly patch: Patch }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const quotas = useMemo(() => quotasAfter(topology, patch), [topology, patch]);
  const { gone, new: come } = effects.findings;
  return (
    <div className="fix-effects" role="status">
      <PairChanges effects={effects} />
      <p className="row">
        <span>{t('fixes.gone', { count: gone.length })}</span>
        {come.length === 0 && <span className="quiet">{t('fixes.noneCome')}</span>}
        {quotas.map(({ name, used, limit }) => (
          <span key={name} className={used > limit ? 'sev-error' : 'quiet'}>
            {t('fixes.quota', { name, used, limit })}
          </span>
        ))}
      </p>
      {come.length > 0 && <NewFindings findings={come} />}
    </div>
  );
}

function NewFindings({ findings }: { readonly findings: Effects['findings']['new'] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <>
      <p>{t('fixes.come', { count: findings.length })}</p>
      <ul className="fix-come">
        {findings.slice(0, 5).map((finding) => (
          <li key={finding.id} className="row">
            <SeverityIcon severity={finding.severity} size={12} />
            <span className="clip" title={findingTitle(finding, language)}>
              {findingTitle(finding, language)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
