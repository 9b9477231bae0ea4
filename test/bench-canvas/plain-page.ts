import react from '@vitejs/plugin-react';
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { Topology } from '../../shared/model/topology.ts';
import { cardBoxes } from '../../renderer/canvas/boxes.ts';
import { placementOf } from '../../renderer/canvas/placement.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Builds the page of plain React Flow into `folder`, minified as the window is. */
export async function buildPlainPage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'plain'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
}

/** Serves that page with the cards and peerings of a design. */
export async function servePlainPage(
  folder: string,
  topology: Topology,
): Promise<{ readonly address: string; readonly server: Server }> {
  const drawing = JSON.stringify(drawingOf(topology));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? '/index.html' : path;
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (file === '/drawing.json') {
      response.end(drawing);
      return;
    }
    readFile(join(folder, file)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/`, server };
}

function drawingOf(topology: Topology): unknown {
  const boxes = cardBoxes(topology, placementOf(topology));
  return {
    nodes: [...topology.vpcs.values()].map(({ id, name, cidrs }) => {
      const { x, y, width, height } = boxes.get(id)!;
      return { id, position: { x, y }, width, height, data: { label: `${name} ${cidrs[0]}` } };
    }),
    edges: [...topology.peerings.values()].map(({ id, name, requester, accepter }) => ({
      id,
      source: requester,
      target: accepter,
      label: name,
    })),
  };
}
