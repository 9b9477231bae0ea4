import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../analysis/use-answer.ts';
import { showInDrawer } from '../store/session.ts';
import { useWhatIfPatch } from './use-what-if-patch.ts';
import { applyWhatIf, leaveWhatIf, useWhatIf } from './what-if-store.ts';
import './what-if.css';

/** Stands above the drawing as long as something is switched off: what comes of it, and the two ways out. */
export function WhatIfBanner() {
  const { t } = useTranslation();
  const count = useWhatIf(({ off }) => off.length);
  const patch = useWhatIfPatch();
  const effects = useAnswer('effects', patch && { patch });
  if (count === 0) return null;
  return (
    <aside className="what-if-banner" aria-label={t('whatIf.title')}>
      <IconPlugConnectedX size={14} aria-hidden />
      <b>{t('whatIf.off', { count })}</b>
      <span role="status">
        {effects ? t('whatIf.outcome', { worse: effects.worse, better: effects.better }) : t('whatIf.judging')}
      </span>
      <Button h={24} onClick={() => showInDrawer('reachability')}>
        {t('whatIf.show')}
      </Button>
      <Button h={24} onClick={applyWhatIf} title={t('whatIf.applyHint')}>
        {t('whatIf.apply')}
      </Button>
      <Button h={24} variant="filled" onClick={leaveWhatIf}>
        {t('whatIf.leave')}
      </Button>
    </aside>
  );
}
