import { create } from 'zustand';
import type { VpcId } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';

export type Tool = 'select' | 'pan' | 'connect' | 'note';

interface ToolState {
  readonly tool: Tool;
  /** With the connect tool: the card that was chosen first. */
  readonly from: VpcId | null;
}

const atRest: ToolState = { tool: 'select', from: null };

/** What a press on the canvas does. */
export const useTool = create<ToolState>(() => atRest);

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) useTool.setState(atRest);
});

export function chooseTool(tool: Tool): void {
  useTool.setState({ ...atRest, tool });
}

/** Takes the tool up, or lays it down when it is in the hand. */
export function toggleTool(tool: Tool): void {
  chooseTool(useTool.getState().tool === tool ? 'select' : tool);
}

/** With the connect tool: the first card, and then the second, which asks for the peering. */
export function pickEnd(vpc: VpcId): void {
  const { from } = useTool.getState();
  if (from === null || from === vpc) {
    useTool.setState({ from: from === vpc ? null : vpc });
    return;
  }
  chooseTool('select');
  useSession.setState({ connecting: { from, to: vpc } });
}
