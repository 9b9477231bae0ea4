import { useEffect } from 'react';
import { diffTopologies } from '../../../shared/model/patch.ts';
import type { SubnetId, Topology } from '../../../shared/model/topology.ts';
import type { Family } from '../../../shared/net/address.ts';
import { analysis } from '../../analysis/client.ts';
import { useDocument } from '../../store/document.ts';
import { subnetsOfVpc } from '../../store/indexes.ts';
import { useMatrix } from './matrix-store.ts';
import { VerdictGrid } from './verdict-grid.ts';

interface Block {
  readonly from: readonly SubnetId[];
  readonly to: readonly SubnetId[];
}

/** What is judged so far, and of which state of which project. */
let judged: { grid: VerdictGrid; topology: Topology; readonly project: string; readonly family: Family } | null = null;
let seen: Block = { from: [], to: [] };
let turn = 0;
let going = false;

/** The verdicts as far as they are known; of another family or project there are none yet. */
export function verdicts(): VerdictGrid {
  return judged?.grid ?? empty;
}

const empty = new VerdictGrid();

/** Tells which pairs are in view: they are judged before the others. */
export function lookAt(block: Block): void {
  seen = block;
  if (!going && judged) void judgeOn(turn);
}

/** Keeps judging for as long as the matrix is open: what an edit may have changed is judged again, the rest stays. */
export function useMatrixRun(): void {
  const topology = useDocument((document) => document.topology!);
  const project = useDocument((document) => document.projectId!);
  const family = useMatrix((matrix) => matrix.family);
  const background = useMatrix((matrix) => matrix.background);
  useEffect(() => {
    void follow(project, topology, family, ++turn);
    return () => {
      turn++;
    };
  }, [project, topology, family, background]);
}

async function follow(project: string, topology: Topology, family: Family, mine: number): Promise<void> {
  const ids = [...topology.subnets.keys()];
  const known = judged;
  if (
    known?.project !== project ||
    known.family !== family ||
    known.topology.meta.provider !== topology.meta.provider
  ) {
    judged = { grid: new VerdictGrid(), topology, project, family };
  } else if (known.topology !== topology) {
    const patch = diffTopologies(known.topology, topology);
    const vpcs = await analysis.ask('affected', { patch });
    if (mine !== turn || vpcs === null) return; // the next state of the design is compared with what is known
    for (const vpc of vpcs) {
      for (const state of [known.topology, topology]) known.grid.forget(subnetsOfVpc(state, vpc).map(({ id }) => id));
    }
    judged = { ...known, topology };
  }
  judged!.grid.setSubnets(ids);
  tell('once');
  await judgeOn(mine);
}

async function judgeOn(mine: number): Promise<void> {
  going = true;
  const pace = { pairs: 4_000 };
  while (mine === turn && judged) {
    const { grid, family } = judged;
    const seenOpen = inView(grid);
    const block = seenOpen ?? (useMatrix.getState().background ? nextRows(judged, pace.pairs) : null);
    if (!block) break;
    const answer = await analysis.ask('matrix', { family, ...block });
    if (mine !== turn) return;
    if (answer === null) break;
    const { took } = answer;
    grid.put(block.from, block.to, answer.block);
    // an edit waits for the block at hand, so that a block stays short
    pace.pairs = Math.min(2_000_000, Math.max(2_000, pace.pairs * Math.min(2, longest / Math.max(1, took))));
    tell(seenOpen ? 'once' : 'leisure');
  }
  if (mine !== turn) return;
  going = false;
  if (waiting) tell('once');
}

/** In milliseconds. */
const longest = 24;

/** What of the view is not judged. */
function inView(grid: VerdictGrid): Block | null {
  const from = seen.from.filter((source) => seen.to.some((target) => grid.codeOf(source, target) === 0));
  const to = seen.to.filter((target) => from.some((source) => grid.codeOf(source, target) === 0));
  return from.length > 0 ? { from, to } : null;
}

function nextRows({ grid, topology }: NonNullable<typeof judged>, pairs: number): Block | null {
  const to = [...topology.subnets.keys()];
  const most = Math.max(1, Math.floor(pairs / to.length));
  const from: SubnetId[] = [];
  for (const id of to) {
    if (!grid.isOpen(id)) continue;
    from.push(id);
    if (from.length === most) break;
  }
  return from.length > 0 ? { from, to } : null;
}

/** So often, in milliseconds, what comes in from the background is shown. */
const pause = 200;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Shows what is known: at once, or with what else comes in within a moment. */
function tell(at: 'once' | 'leisure'): void {
  if (at === 'leisure') {
    waiting ??= setTimeout(() => tell('once'), pause);
    return;
  }
  clearTimeout(waiting);
  waiting = undefined;
  const grid = verdicts();
  const { version } = useMatrix.getState();
  useMatrix.setState({ version: version + 1, judged: grid.judged, size: grid.size, totals: grid.totals });
}
