import { applyFirstFix } from '../panels/findings/act-on-findings.ts';
import { stepFinding } from '../panels/findings/current-list.ts';
import { startWaiving } from '../panels/findings/waiving.ts';
import { selectedEnds, startAdding } from '../panels/requirements/requirement-store.ts';
import { setPane } from '../shell/panes.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { showInDrawer, useSession } from '../store/session.ts';
import type { Command } from './command.ts';

const chosen = (): string | null => useSession.getState().findingId;
const someStand = (): boolean => useAnalysis.getState().findings.some(({ waived }) => !waived);

const ends = () => {
  const { topology } = useDocument.getState();
  return topology && selectedEnds(topology, useSession.getState().selection);
};

const inDrawer = (act: () => void) => (): void => {
  setPane('drawer', true);
  act();
};

/** Going through the findings from anywhere, and what to do about the one that is chosen. */
export const findingCommands: readonly Command[] = [
  {
    id: 'finding.next',
    group: 'go',
    keys: ['F8'],
    everywhere: true,
    run: inDrawer(() => stepFinding(1)),
    enabled: someStand,
  },
  {
    id: 'finding.previous',
    group: 'go',
    keys: ['Shift+F8'],
    everywhere: true,
    run: inDrawer(() => stepFinding(-1)),
    enabled: someStand,
  },
  {
    id: 'finding.fix',
    group: 'edit',
    run: () => void applyFirstFix(chosen()!),
    enabled: () => chosen() !== null,
  },
  {
    id: 'finding.waive',
    group: 'edit',
    run: inDrawer(() => {
      showInDrawer('findings');
      startWaiving([chosen()!]);
    }),
    enabled: () => chosen() !== null,
  },
  { id: 'go.requirements', group: 'go', run: inDrawer(() => showInDrawer('requirements')) },
  { id: 'requirement.add', group: 'edit', run: inDrawer(() => startAdding()) },
  {
    id: 'requirement.addSelected',
    group: 'edit',
    run: inDrawer(() => startAdding(ends()!)),
    enabled: () => Boolean(ends()),
  },
];
