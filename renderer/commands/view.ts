import { canvasView } from '../canvas/canvas-view.ts';
import { everything } from '../canvas/view.ts';
import type { Command } from './command.ts';

export const viewCommands: readonly Command[] = [
  { id: 'view.fit', group: 'view', keys: ['Mod+0'], run: () => void canvasView()?.fitView(everything) },
  { id: 'view.zoomIn', group: 'view', keys: ['Mod+=', 'Mod++', '+'], run: () => void canvasView()?.zoomIn() },
  { id: 'view.zoomOut', group: 'view', keys: ['Mod+-', '-'], run: () => void canvasView()?.zoomOut() },
];
