import { canvasView } from '../canvas/canvas-view.ts';
import { everything } from '../canvas/view.ts';
import { togglePane } from '../shell/panes.ts';
import { setLanguage, setTheme, usePreferences } from '../store/session.ts';
import type { Command } from './command.ts';

export const viewCommands: readonly Command[] = [
  { id: 'view.fit', group: 'view', keys: ['Mod+0'], run: () => void canvasView()?.fitView(everything) },
  { id: 'view.zoomIn', group: 'view', keys: ['Mod+=', 'Mod++', '+'], run: () => void canvasView()?.zoomIn() },
  { id: 'view.zoomOut', group: 'view', keys: ['Mod+-', '-'], run: () => void canvasView()?.zoomOut() },
  { id: 'view.left', group: 'view', keys: ['Mod+B'], run: () => togglePane('left'), everywhere: true },
  { id: 'view.inspector', group: 'view', keys: ['Mod+I'], run: () => togglePane('inspector'), everywhere: true },
  { id: 'view.drawer', group: 'view', keys: ['Mod+J'], run: () => togglePane('drawer'), everywhere: true },
  { id: 'view.light', group: 'view', run: () => setTheme('light') },
  { id: 'view.dark', group: 'view', run: () => setTheme('dark') },
  { id: 'view.system', group: 'view', run: () => setTheme('system') },
  {
    id: 'view.language',
    group: 'view',
    run: () => setLanguage(usePreferences.getState().language === 'en' ? 'zh-CN' : 'en'),
  },
];
