import { openVersionDialog } from '../panels/history/version-dialog-state.ts';
import { exportPlan, exportProject } from '../shell/exports.ts';
import { leaveProject } from '../shell/leave-project.ts';
import type { Command } from './command.ts';

export const projectCommands: readonly Command[] = [
  { id: 'project.new', group: 'project', run: () => void leaveProject('new') },
  { id: 'project.close', group: 'project', run: () => void leaveProject() },
  { id: 'project.nameVersion', group: 'project', keys: ['Mod+S'], run: () => openVersionDialog(), everywhere: true },
  { id: 'project.export', group: 'project', run: () => void exportProject() },
  { id: 'plan.markdown', group: 'project', keys: ['Mod+E'], run: () => void exportPlan('markdown') },
  { id: 'plan.csv', group: 'project', run: () => void exportPlan('csv') },
  { id: 'plan.json', group: 'project', run: () => void exportPlan('json') },
];
