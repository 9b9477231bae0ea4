import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { dropVpc, paletteType } from '../canvas/drop-vpc.ts';
import { Outline } from './outline.tsx';
import { RecordIcon } from './record-icon.tsx';
import './left-pane.css';

/** What can be dragged onto the canvas, and the tree of what is there. */
export function LeftPane() {
  const { t } = useTranslation();
  return (
    <nav className="left-pane" aria-label={t('shell.leftPane')}>
      <h2 className="pane-title">{t('palette.title')}</h2>
      <div className="palette">
        <PaletteVpc />
      </div>
      <h2 className="pane-title" id="outline-title">
        {t('outline.title')}
      </h2>
      <Outline />
    </nav>
  );
}

function PaletteVpc() {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const flow = useStoreApi();
  const addInView = (): void => {
    const pane = flow.getState().domNode!.getBoundingClientRect();
    dropVpc(screenToFlowPosition({ x: pane.x + pane.width / 2, y: pane.y + pane.height / 2 }));
  };
  return (
    <button
      className="palette-item"
      draggable
      title={t('palette.hint')}
      onDragStart={(event) => {
        event.dataTransfer.setData(paletteType, 'vpc');
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={addInView}
    >
      <RecordIcon of="vpc" size={14} />
      {t('palette.vpc')}
    </button>
  );
}
