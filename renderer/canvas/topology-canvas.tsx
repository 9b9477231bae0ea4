import {
  Background,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  useReactFlow,
  type Node,
  type NodeChange,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { useColourScheme } from '../theme/use-colour-scheme.ts';
import { setCanvasView } from './canvas-view.ts';
import { useTool } from './editing/tool.ts';
import { useEditingProps } from './editing/use-editing-props.ts';
import { EmptyCanvas } from './empty-canvas.tsx';
import { onConnectEnd, onEdgesChange, onNodesChange } from './gestures.ts';
import { layerNodeChanges, layerNodeTypes, overlays } from './layers.ts';
import { PlacesContext } from './places.ts';
import { Legend } from './legend.tsx';
import { PeeringEdge } from './peering-edge.tsx';
import { RegionNode } from './region-node.tsx';
import { useFollowFinding } from './use-bring-into-view.ts';
import { useDrawing } from './use-drawing.ts';
import { everything } from './view.ts';
import { VpcNode } from './vpc-node.tsx';
import { ZoomBar } from './zoom-bar.tsx';
import './canvas.css';
import './peering.css';

const nodeTypes = { ...layerNodeTypes, vpc: VpcNode, region: RegionNode };
const edgeTypes = { peering: PeeringEdge };

/** The drawing. It shows the document; every gesture that changes something is an edit of it. */
export function TopologyCanvas() {
  const scheme = useColourScheme();
  const projectId = useDocument((document) => document.projectId);
  const empty = useDocument((document) => document.topology!.vpcs.size === 0);
  const drawing = useSession((session) => session.drawing);
  const { nodes, edges, places, pointing } = useDrawing();
  const flow = useReactFlow();
  const { fitView } = flow;
  const labels = useLabels();
  const editing = useEditingProps();
  const tool = useTool((state) => state.tool);

  useEffect(() => {
    // Fitting nothing would be put off until the first card is there, and then move it away from where it was dropped.
    const { topology: opened } = useDocument.getState();
    if (opened && opened.vpcs.size > 0) void fitView(everything);
  }, [projectId, fitView]);
  useEffect(() => {
    setCanvasView(flow);
    return () => setCanvasView(null);
  }, [flow]);
  useFollowFinding();

  return (
    <PlacesContext value={places}>
      <ReactFlow
        className={`canvas-tool-${tool} ${drawing ? 'canvas-drawing' : ''}${pointing ? ` pointing-${pointing}` : ''}`}
        {...editing}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onChange}
        onEdgesChange={onEdgesChange}
        onConnectStart={() => useSession.setState({ drawing: true })}
        onConnectEnd={onConnectEnd}
        isValidConnection={({ source, target }) => source !== target}
        connectionMode={ConnectionMode.Loose}
        minZoom={0.1}
        maxZoom={2}
        deleteKeyCode={null}
        multiSelectionKeyCode={['Control', 'Meta', 'Shift']}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements
        elevateNodesOnSelect={false}
        colorMode={scheme}
        ariaLabelConfig={labels}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={16} size={1} color="var(--grid-dot)" bgColor="var(--bg-canvas)" />
        {overlays.map((Overlay, index) => (
          <Overlay key={index} />
        ))}
        <ZoomBar />
        <MiniMap
          pannable
          zoomable
          position="bottom-right"
          nodeColor={miniColour}
          nodeBorderRadius={16}
          maskColor="transparent"
          style={{ width: 132, height: 80 }}
        />
        <Legend />
      </ReactFlow>
      {empty && <EmptyCanvas />}
    </PlacesContext>
  );
}

function onChange(changes: NodeChange[]): void {
  const { topology } = useDocument.getState();
  const own = (change: NodeChange) =>
    'id' in change && (topology?.vpcs.has(change.id) || change.id.startsWith('region:'));
  const others = changes.filter((change) => !own(change));
  if (others.length < changes.length) onNodesChange(changes.filter(own));
  if (others.length > 0) for (const hear of layerNodeChanges) hear(others);
}

function miniColour(node: Node): string {
  if (node.type === 'region') return 'var(--region-border)';
  return node.selected ? 'var(--accent)' : 'var(--st-inactive)';
}

/** What the canvas says to a screen reader. */
function useLabels() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      'minimap.ariaLabel': t('canvas.minimap'),
      'handle.ariaLabel': t('canvas.port'),
      'node.a11yDescription.default': t('canvas.nodeHelp'),
      'node.a11yDescription.keyboardDisabled': t('canvas.nodeHelp'),
      'edge.a11yDescription.default': t('canvas.edgeHelp'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }: { x: number; y: number }) => t('canvas.moved', { x, y }),
    }),
    [t],
  );
}
