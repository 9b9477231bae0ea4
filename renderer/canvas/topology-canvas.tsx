import {
  Background,
  ConnectionMode,
  Controls,
  MiniMap,
  ReactFlow,
  useReactFlow,
  type EdgeChange,
  type NodeChange,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { moveVpcs } from '../../shared/model/edits/vpcs.ts';
import type { Position } from '../../shared/model/topology.ts';
import type { Subject } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { commit, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { useColourScheme } from '../theme/use-colour-scheme.ts';
import { dropVpc, paletteType } from './drop-vpc.ts';
import { EmptyCanvas } from './empty-canvas.tsx';
import { Legend } from './legend.tsx';
import { PeeringEdge } from './peering-edge.tsx';
import { placementOf } from './placement.ts';
import {
  edgesOf,
  nodesOf,
  type PeeringEdge as PeeringEdgeType,
  type RegionNode as RegionNodeType,
  type VpcNode as VpcNodeType,
} from './project-to-flow.ts';
import { RegionNode } from './region-node.tsx';
import { VpcNode } from './vpc-node.tsx';
import './canvas.css';

const nodeTypes = { vpc: VpcNode, region: RegionNode };
const edgeTypes = { peering: PeeringEdge };

/** The drawing. It shows the document; every gesture that changes something is an edit of it. */
export function TopologyCanvas() {
  const { t } = useTranslation();
  const scheme = useColourScheme();
  const topology = useDocument((document) => document.topology!);
  const projectId = useDocument((document) => document.projectId);
  const selection = useSession((session) => session.selection);
  const dragged = useSession((session) => session.dragged);
  const { screenToFlowPosition, fitView } = useReactFlow();

  const placed = useMemo(() => placementOf(topology), [topology]);
  const placement = useMemo(() => (dragged.size === 0 ? placed : new Map([...placed, ...dragged])), [placed, dragged]);
  const selected = useMemo(() => selectedOnCanvas(selection, topology.subnets), [selection, topology.subnets]);
  const nodes = useMemo(() => nodesOf(topology, placement, selected), [topology, placement, selected]);
  const edges = useMemo(() => edgesOf(topology, placement, selected), [topology, placement, selected]);

  useEffect(() => {
    void fitView({ padding: 0.15, maxZoom: 1 });
  }, [projectId, fitView]);
  useFollowFinding();

  const onNodesChange = useCallback((changes: NodeChange<VpcNodeType | RegionNodeType>[]) => {
    const moves = changes.filter((change) => change.type === 'position');
    if (moves.some(({ dragging }) => dragging)) {
      const next = new Map(useSession.getState().dragged);
      for (const { id, position } of moves) if (position) next.set(id, position);
      useSession.setState({ dragged: next });
    } else if (moves.length > 0) {
      moveTo(moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])));
    }
    followSelection('vpcs', changes);
  }, []);
  const onEdgesChange = useCallback(
    (changes: EdgeChange<PeeringEdgeType>[]) => followSelection('peerings', changes),
    [],
  );

  return (
    <>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onConnect={({ source, target }) => useSession.setState({ connecting: { from: source, to: target } })}
        isValidConnection={({ source, target }) => source !== target}
        connectionMode={ConnectionMode.Loose}
        onPaneClick={() => select([])}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes(paletteType)) event.preventDefault();
        }}
        onDrop={(event) => {
          if (!event.dataTransfer.types.includes(paletteType)) return;
          event.preventDefault();
          dropVpc(screenToFlowPosition({ x: event.clientX, y: event.clientY }));
        }}
        onNodeDoubleClick={(_, node) => useSession.setState({ renaming: node.id })}
        onKeyDown={onKeyDown}
        snapToGrid
        snapGrid={[8, 8]}
        minZoom={0.1}
        maxZoom={2}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Control', 'Meta', 'Shift']}
        onlyRenderVisibleElements
        elevateNodesOnSelect={false}
        colorMode={scheme}
        ariaLabelConfig={{ 'controls.ariaLabel': t('canvas.controls'), 'minimap.ariaLabel': t('canvas.minimap') }}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={16} size={1} color="var(--grid-dot)" bgColor="var(--bg-canvas)" />
        <Controls showInteractive={false} orientation="horizontal" position="bottom-left" />
        <MiniMap
          pannable
          zoomable
          position="bottom-right"
          nodeColor={miniColour}
          maskColor="transparent"
          style={{ width: 132, height: 80 }}
        />
        <Legend />
      </ReactFlow>
      {topology.vpcs.size === 0 && <EmptyCanvas />}
    </>
  );
}

function miniColour(node: VpcNodeType | RegionNodeType): string {
  if (node.type === 'region') return 'var(--region)';
  return node.selected ? 'var(--accent)' : 'var(--st-inactive)';
}

/** A selected subnet shows on its card too. */
function selectedOnCanvas(selection: readonly Subject[], subnets: ReadonlyMap<string, { readonly vpc: string }>) {
  const vpcOf = ({ type, id }: Subject): string => (type === 'subnets' ? (subnets.get(id)?.vpc ?? id) : id);
  return new Set(selection.map(vpcOf));
}

/** The drop makes the drag an edit; arrow keys come here too, a step at a time. */
function moveTo(moves: readonly (readonly [string, Position])[]): void {
  const { dragged } = useSession.getState();
  const positions = new Map([...dragged, ...moves]);
  useSession.setState({ dragged: new Map() });
  const round = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });
  const kept = new Map([...positions].map(([id, position]) => [id, round(position)] as const));
  if (kept.size > 0) commit('moveVpcs', (topology) => moveVpcs(topology, kept));
}

/** Carries over what the canvas selected or let go, beside what is selected elsewhere. */
function followSelection(type: 'vpcs' | 'peerings', changes: readonly (NodeChange | EdgeChange)[]): void {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const { selection } = useSession.getState();
  const off = new Set(picks.filter((change) => !change.selected).map(({ id }) => id));
  const on = picks.filter((change) => change.selected).map(({ id }) => ({ type, id }) as const);
  const kept = selection.filter(
    (item) => (item.type === 'vpcs' || item.type === 'peerings') && !(item.type === type && off.has(item.id)),
  );
  const added = on.filter(({ id }) => !kept.some((item) => item.type === type && item.id === id));
  select([...kept, ...added]);
}

function onKeyDown(event: React.KeyboardEvent): void {
  const [item] = useSession.getState().selection;
  if (event.key === 'Escape') select([]);
  if (item?.type !== 'vpcs' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement) return;
  if (event.key === 'F2') useSession.setState({ renaming: item.id });
  if (event.key.toLowerCase() === 'c') useSession.setState({ connecting: { from: item.id, to: null } });
}

/** Brings what a selected finding is about into view. */
function useFollowFinding(): void {
  const findingId = useSession((session) => session.findingId);
  const { fitView } = useReactFlow();
  useEffect(() => {
    if (findingId === null) return;
    const finding = useAnalysis.getState().findings.find(({ id }) => id === findingId);
    const { topology } = useDocument.getState();
    const vpcs = finding?.subjects.flatMap(({ type, id }) => {
      if (type === 'vpcs') return [id];
      const peering = type === 'peerings' ? topology?.peerings.get(id) : undefined;
      return peering ? [peering.requester, peering.accepter] : [];
    });
    if (vpcs && vpcs.length > 0)
      void fitView({ nodes: vpcs.map((id) => ({ id })), padding: 0.2, maxZoom: 1, duration: 200 });
  }, [findingId, fitView]);
}
