import { openPalette } from '../palette/palette-state.ts';
import { moveBetweenPanes } from '../shell/pane-cycle.ts';
import { showInDrawer } from '../store/session.ts';
import { setPane } from '../shell/panes.ts';
import type { DrawerTab } from '../store/session.ts';
import type { Command } from './command.ts';

const show = (tab: DrawerTab) => (): void => {
  showInDrawer(tab);
  setPane('drawer', true);
};

export const goCommands: readonly Command[] = [
  { id: 'go.palette', group: 'go', keys: ['Mod+K'], run: () => openPalette('all'), everywhere: true },
  { id: 'go.find', group: 'go', keys: ['Mod+F'], run: () => openPalette('records'), everywhere: true },
  { id: 'go.nextPane', group: 'go', keys: ['F6'], run: () => moveBetweenPanes(1), everywhere: true },
  { id: 'go.previousPane', group: 'go', keys: ['Shift+F6'], run: () => moveBetweenPanes(-1), everywhere: true },
  { id: 'go.findings', group: 'go', run: show('findings') },
  { id: 'go.routes', group: 'go', run: show('routes') },
  { id: 'go.plan', group: 'go', run: show('plan') },
  { id: 'go.history', group: 'go', run: show('history') },
];
