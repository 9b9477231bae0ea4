import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { cancelLayout, useLayoutRun } from './layout-run.ts';

/** A layout that is done by then needs no telling. */
const patience = 250;

/** How far a layout is, with the way out of it. */
export function LayoutProgress() {
  const progress = useLayoutRun((run) => run.progress);
  return progress && <Told {...progress} />;
}

function Told({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <Panel position="bottom-center" className="layout-progress" role="status">
      <span>{total === 0 ? t('layout.starting') : t('layout.running', { done, total })}</span>
      <Progress value={(100 * done) / Math.max(1, total)} size="xs" aria-label={t('layout.title')} />
      <Button onClick={cancelLayout}>{t('common.cancel')}</Button>
    </Panel>
  );
}
