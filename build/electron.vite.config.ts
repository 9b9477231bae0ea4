import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const project = path.resolve(import.meta.dirname, '..');
const at = (...parts: string[]): string => path.join(project, ...parts);

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false, // the package carries no node_modules but better-sqlite3
      outDir: at('out/main'),
      rollupOptions: {
        input: at('electron/main.ts'),
        external: ['electron', 'better-sqlite3', /^node:/],
        output: { format: 'es', entryFileNames: 'main.js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      rollupOptions: {
        input: at('electron/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs' }, // a sandboxed preload cannot be a module
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0, // the content security policy lets no font in by a data: address
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
