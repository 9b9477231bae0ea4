import { SelectionMode, type Node, type ReactFlowProps } from '@xyflow/react';
import { useMemo } from 'react';
import { select, useSession } from '../../store/session.ts';
import { canvasView } from '../canvas-view.ts';
import { cardAtPoint, dropItem, insideType, paletteType, readItem } from '../drop-item.ts';
import { addNoteAt, addNoteBeside } from '../notes/add-note-at.ts';
import { askForMenuAt } from './ask-for-menu.ts';
import { useCanvasSettings } from './canvas-settings.ts';
import { aimAt } from './drop-target.ts';
import { chooseTool, pickEnd, useTool, type Tool } from './tool.ts';

/** What presses, drags and drops on the canvas do, by the tool in the hand. */
export function useEditingProps() {
  const tool = useTool((state) => state.tool);
  const snap = useCanvasSettings((settings) => settings.snap);
  return useMemo(
    () =>
      ({
        ...byTool(tool),
        ...dropping,
        snapToGrid: snap,
        snapGrid: [8, 8],
        selectionKeyCode: null,
        selectionMode: SelectionMode.Partial,
        panActivationKeyCode: 'Space',
        onContextMenu: (event: React.MouseEvent) => {
          event.preventDefault();
          askForMenuAt(event.target as Element, { x: event.clientX, y: event.clientY });
        },
      }) satisfies ReactFlowProps,
    [tool, snap],
  );
}

const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
  canvasView()!.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });

/** With the hand everything is ground to pull; only with the arrow are things picked up, and the ground marks. */
function byTool(tool: Tool): ReactFlowProps {
  const arrow = tool === 'select';
  return {
    panOnDrag: tool === 'pan' ? true : [1],
    selectionOnDrag: arrow,
    nodesDraggable: arrow,
    elementsSelectable: arrow,
    onPaneClick: (event) => onPane(tool, event),
    ...(!arrow && { onNodeClick: (_: React.MouseEvent, node: Node) => onNode(tool, node) }),
  };
}

function onPane(tool: Tool, event: React.MouseEvent): void {
  if (tool === 'select') select([]);
  else if (tool === 'connect') chooseTool('connect');
  else if (tool === 'note') {
    chooseTool('select');
    addNoteAt(pointOf(event));
  }
}

function onNode(tool: Tool, { id, type }: Node): void {
  if (type !== 'vpc') return;
  if (tool === 'connect') pickEnd(id);
  else if (tool === 'note') {
    chooseTool('select');
    addNoteBeside(id);
  }
}

const dropping: Pick<ReactFlowProps, 'onDragOver' | 'onDragLeave' | 'onDrop'> = {
  onDragOver(event) {
    const { types } = event.dataTransfer;
    if (!types.includes(paletteType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    aimAt(types.includes(insideType) ? (cardAtPoint(pointOf(event)) ?? null) : null);
  },
  onDragLeave(event) {
    if (!event.currentTarget.contains(event.relatedTarget as Element | null)) aimAt(null);
  },
  onDrop(event) {
    const item = readItem(event.dataTransfer.getData(paletteType));
    aimAt(null);
    if (!item) return;
    event.preventDefault();
    useSession.setState({ drawing: false });
    dropItem(item, pointOf(event));
  },
};
