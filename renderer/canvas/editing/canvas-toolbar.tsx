import { IconHandStop, IconMagnet, IconMagnetOff, IconMaximize, IconNote, IconPointer } from '@tabler/icons-react';
import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { LayoutMenu } from '../../layout/layout-menu.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { canvasView } from '../canvas-view.ts';
import { everything } from '../view.ts';
import { ArrangeBar } from './arrange-bar.tsx';
import { toggleSnap, useCanvasSettings } from './canvas-settings.ts';
import { chooseTool, toggleTool, useTool } from './tool.ts';
import { ToolButton } from './tool-button.tsx';
import './canvas-toolbar.css';

/** The tools of the canvas, and below them what can be done with several cards at once. */
export function CanvasToolbar() {
  const { t } = useTranslation();
  const tool = useTool((state) => state.tool);
  const snap = useCanvasSettings((settings) => settings.snap);
  return (
    <Panel position="top-center" className="canvas-tools">
      <div className="tool-bar" role="toolbar" aria-label={t('editing.tools')}>
        <ToolButton
          label={t('editing.select')}
          shortcut="V"
          pressed={tool === 'select'}
          onClick={() => chooseTool('select')}
        >
          <IconPointer size={16} stroke={1.7} />
        </ToolButton>
        <ToolButton label={t('editing.pan')} shortcut="H" pressed={tool === 'pan'} onClick={() => toggleTool('pan')}>
          <IconHandStop size={16} stroke={1.7} />
        </ToolButton>
        <ToolButton
          label={t('editing.connect')}
          shortcut="C"
          pressed={tool === 'connect'}
          onClick={() => toggleTool('connect')}
        >
          <RecordIcon of="peering" />
        </ToolButton>
        <ToolButton
          label={t('editing.noteTool')}
          shortcut="N"
          pressed={tool === 'note'}
          onClick={() => toggleTool('note')}
        >
          <IconNote size={16} stroke={1.7} />
        </ToolButton>
        <LayoutMenu />
        <ToolButton label={t('editing.snap')} shortcut="G" pressed={snap} onClick={toggleSnap}>
          {snap ? <IconMagnet size={16} stroke={1.7} /> : <IconMagnetOff size={16} stroke={1.7} />}
        </ToolButton>
        <ToolButton label={t('canvas.fit')} shortcut="Control+0" onClick={() => void canvasView()?.fitView(everything)}>
          <IconMaximize size={16} stroke={1.7} />
        </ToolButton>
      </div>
      <ToolHint />
      <ArrangeBar />
    </Panel>
  );
}

/** What to do next with the tool in the hand. */
function ToolHint() {
  const { t } = useTranslation();
  const { tool, from } = useTool();
  const name = useDocument(({ topology }) => topology?.vpcs.get(from ?? '')?.name);
  const hint =
    tool === 'connect'
      ? name === undefined
        ? t('editing.connectFirst')
        : t('editing.connectSecond', { name })
      : tool === 'note'
        ? t('editing.noteWhere')
        : null;
  return (
    <p className="tool-hint" role="status" hidden={hint === null}>
      {hint}
    </p>
  );
}
