import { alignments, axes } from '../canvas/editing/align.ts';
import { alignSelection, distributeSelection, movableSelection } from '../canvas/editing/arrange-actions.ts';
import { toggleSnap } from '../canvas/editing/canvas-settings.ts';
import { toggleLocks } from '../canvas/editing/locks.ts';
import { selectedOf } from '../canvas/editing/selected.ts';
import { chooseTool, toggleTool } from '../canvas/editing/tool.ts';
import { openLayoutMenu } from '../layout/layout-menu-state.ts';
import { movableCount, runLayout } from '../layout/layout-run.ts';
import type { Command } from './command.ts';

/** The tools of the canvas, and what lines cards up. */
export const arrangeCommands: readonly Command[] = [
  { id: 'tool.select', group: 'arrange', keys: ['V'], run: () => chooseTool('select') },
  { id: 'tool.pan', group: 'arrange', keys: ['H'], run: () => toggleTool('pan') },
  {
    id: 'tool.connect',
    group: 'arrange',
    keys: ['C'],
    run: () => toggleTool('connect'),
    enabled: () => ![1, 2].includes(selectedOf('vpcs').length),
  },
  { id: 'tool.note', group: 'arrange', keys: ['N'], run: () => toggleTool('note') },
  { id: 'layout.menu', group: 'arrange', keys: ['L'], run: () => openLayoutMenu() },
  ...(['unplaced', 'selection', 'everything'] as const).map((scope) => ({
    id: `layout.${scope}`,
    group: 'arrange' as const,
    run: () => void runLayout(scope),
    enabled: () => movableCount(scope) > 0,
  })),
  ...alignments.map((to) => ({
    id: `arrange.align.${to}`,
    group: 'arrange' as const,
    run: () => alignSelection(to),
    enabled: () => movableSelection().size > 1,
  })),
  ...axes.map((axis) => ({
    id: `arrange.distribute.${axis}`,
    group: 'arrange' as const,
    run: () => distributeSelection(axis),
    enabled: () => movableSelection().size > 2,
  })),
  {
    id: 'arrange.lock',
    group: 'arrange',
    keys: ['Mod+Shift+L'],
    run: () => toggleLocks(selectedOf('vpcs')),
    enabled: () => selectedOf('vpcs').length > 0,
  },
  { id: 'arrange.snap', group: 'arrange', keys: ['G'], run: toggleSnap },
];
