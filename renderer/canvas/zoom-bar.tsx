import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { canvasView } from './canvas-view.ts';
import { everything } from './view.ts';

/** Closer, farther, all of it. */
export function ZoomBar() {
  const { t } = useTranslation();
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100));
  const button = { variant: 'subtle', color: 'gray', size: 26 } as const;
  return (
    <Panel position="bottom-left" className="zoom-bar" role="group" aria-label={t('canvas.controls')}>
      <ActionIcon
        {...button}
        aria-label={t('canvas.zoomOut')}
        title={t('canvas.zoomOut')}
        onClick={() => void zoomOut()}
      >
        <IconMinus size={14} />
      </ActionIcon>
      <button className="zoom-percent" title={t('canvas.zoomReset')} onClick={() => void zoomTo(1)}>
        {t('canvas.percent', { percent })}
      </button>
      <ActionIcon {...button} aria-label={t('canvas.zoomIn')} title={t('canvas.zoomIn')} onClick={() => void zoomIn()}>
        <IconPlus size={14} />
      </ActionIcon>
      <ActionIcon
        {...button}
        className="zoom-fit"
        aria-label={t('canvas.fit')}
        title={t('canvas.fit')}
        onClick={() => void canvasView()?.fitView(everything)}
      >
        <IconMaximize size={14} />
      </ActionIcon>
    </Panel>
  );
}
