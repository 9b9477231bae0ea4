import { explainPath, leavePath, usePath } from '../store/path.ts';
import { showInDrawer, useSession } from '../store/session.ts';
import { applyWhatIf, leaveWhatIf, switchable, toggleOff, useWhatIf } from '../what-if/what-if-store.ts';
import type { Command } from './command.ts';

const chosen = () => switchable(useSession.getState().selection);
const isOff = (): boolean => useWhatIf.getState().off.length > 0;

export const reachCommands: readonly Command[] = [
  { id: 'path.explain', group: 'view', keys: ['P'], run: explainPath },
  { id: 'path.leave', group: 'view', run: leavePath, enabled: () => usePath.getState().asked !== null },
  { id: 'path.matrix', group: 'go', run: () => showInDrawer('reachability') },
  {
    id: 'whatIf.toggle',
    group: 'edit',
    keys: ['O'],
    run: () => toggleOff(chosen()),
    enabled: () => chosen().length > 0,
  },
  { id: 'whatIf.apply', group: 'edit', run: applyWhatIf, enabled: isOff },
  { id: 'whatIf.leave', group: 'edit', run: leaveWhatIf, enabled: isOff },
];
