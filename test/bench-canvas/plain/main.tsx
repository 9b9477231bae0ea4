import { Background, Controls, MiniMap, ReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';

/** The nodes and edges of a design, as `plain-page.ts` writes them. */
interface Drawing {
  readonly nodes: Node[];
  readonly edges: Edge[];
}

// As the first page of React Flow's own guide has it, with the same cards and peerings as the window.
performance.mark('open');
const { nodes, edges } = (await (await fetch('/drawing.json')).json()) as Drawing;
createRoot(document.getElementById('root')!).render(
  <ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView minZoom={0.02}>
    <Background />
    <Controls />
    <MiniMap />
  </ReactFlow>,
);
