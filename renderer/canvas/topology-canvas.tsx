import { ConnectionMode, ReactFlow, type Edge, type Node, type NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { useColourScheme } from '../theme/use-colour-scheme.ts';
import { zoomRange } from './fit.ts';
import { useTool } from './editing/tool.ts';
import { useEditingProps } from './editing/use-editing-props.ts';
import { EmptyCanvas } from './empty-canvas.tsx';
import { onConnectEnd, onEdgesChange, onNodesChange } from './gestures.ts';
import { layerNodeChanges, layerNodeTypes, overlays } from './layers.ts';
import { PlacesContext } from './places.ts';
import { Legend } from './legend.tsx';
import { MountedGround } from './mounted-ground.tsx';
import { Minimap } from './minimap/minimap.tsx';
import { OverviewCanvas } from './overview/overview-canvas.tsx';
import { OverviewKeys } from './overview/overview-keys.tsx';
import { PointerTip } from './overview/pointer-tip.tsx';
import { useMarquee } from './overview/use-marquee.ts';
import { usePointing } from './overview/use-pointing.ts';
import { useScene } from './overview/use-scene.ts';
import { CanvasView } from './canvas-view-keeper.tsx';
import { useZoomToRenaming } from './use-zoom-to-renaming.ts';
import { PeeringEdge } from './peering-edge.tsx';
import { RegionNode } from './region-node.tsx';
import { useFollowFinding } from './use-bring-into-view.ts';
import { useDrawing } from './use-drawing.ts';
import { VpcNode } from './vpc-node.tsx';
import { ZoomBar } from './zoom-bar.tsx';
import './account-shades.css';
import './canvas.css';
import './overview/overview.css';
import './peering.css';

const nodeTypes = { ...layerNodeTypes, vpc: VpcNode, region: RegionNode };
const edgeTypes = { peering: PeeringEdge };

/** The drawing. It shows the document; every gesture that changes something is an edit of it. */
export function TopologyCanvas() {
  const scheme = useColourScheme();
  const empty = useDocument((document) => document.topology!.vpcs.size === 0);
  const drawing = useSession((session) => session.drawing);
  const { nodes, edges, places, pointing, ...drawn } = useDrawing();
  const { topology, emphasis, seen } = drawn;
  const { depth } = seen;
  const scene = useScene(topology, drawn.boxes, drawn.lines, drawn.regions);
  const leftOut = useMemo(() => shownByThemselves(nodes, edges), [nodes, edges]);
  const latestScene = useRef(scene);
  useEffect(() => {
    latestScene.current = scene;
  }, [scene]);
  const { chooseAt, onDoubleClick, ...pointer } = usePointing(latestScene);
  const onSelectionEnd = useMarquee(latestScene);
  const labels = useLabels();
  const editing = useEditingProps();
  const tool = useTool((state) => state.tool);

  useZoomToRenaming();
  useFollowFinding();

  return (
    <PlacesContext value={places}>
      <ReactFlow
        className={`canvas-tool-${tool} ${drawing ? 'canvas-drawing' : ''}${pointing ? ` pointing-${pointing}` : ''}`}
        {...editing}
        {...pointer}
        onPaneClick={(event) => {
          if (tool !== 'select' || !chooseAt(event)) editing.onPaneClick?.(event);
        }}
        onDoubleClick={onDoubleClick}
        onSelectionEnd={onSelectionEnd}
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
        minZoom={zoomRange.least}
        maxZoom={zoomRange.most}
        deleteKeyCode={null}
        multiSelectionKeyCode={['Control', 'Meta', 'Shift']}
        zoomOnDoubleClick={false}
        elevateNodesOnSelect={false}
        colorMode={scheme}
        ariaLabelConfig={labels}
        proOptions={{ hideAttribution: true }}
      >
        <CanvasView />
        <OverviewCanvas
          scene={scene}
          emphasis={emphasis}
          leftOut={leftOut}
          depth={depth}
          large={drawn.large}
          settled={drawn.found}
        />
        {drawn.large && <MountedGround seen={seen} />}
        {overlays.map((Overlay, index) => (
          <Overlay key={index} />
        ))}
        <ZoomBar />
        <Minimap scene={scene} emphasis={emphasis} />
        <Legend />
        {depth === 'far' && <OverviewKeys topology={topology} />}
        {depth !== 'near' && <PointerTip topology={topology} />}
      </ReactFlow>
      {empty && <EmptyCanvas />}
    </PlacesContext>
  );
}

/** What needs no painting: a card far out is but a frame around what is painted. */
function shownByThemselves(nodes: readonly Node[], edges: readonly Edge[]): ReadonlySet<string> {
  const cards = nodes.filter(({ hidden, data }) => !hidden && data['depth'] !== 'far');
  return new Set([...cards, ...edges].map(({ id }) => id));
}

function onChange(changes: NodeChange[]): void {
  const { topology } = useDocument.getState();
  const own = (change: NodeChange) =>
    'id' in change && (topology?.vpcs.has(change.id) || change.id.startsWith('region:'));
  const others = changes.filter((change) => !own(change));
  if (others.length < changes.length) onNodesChange(changes.filter(own));
  if (others.length > 0) for (const hear of layerNodeChanges) hear(others);
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
