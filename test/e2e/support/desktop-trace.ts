import type { TestInfo } from '@playwright/test';
import type { DesktopProgram } from './launch-desktop.ts';

interface TraceHooks {
  readonly onStart: (program: DesktopProgram) => Promise<void>;
  readonly onEnd: (program: DesktopProgram) => Promise<void>;
}

/** Playwright traces browsers of its own accord but not Electron. Traces of specs that fail are kept, as with browsers. */
export function traceDesktop(testInfo: TestInfo): TraceHooks {
  if (testInfo.project.use.trace === 'off') return { onStart: nothing, onEnd: nothing };
  let traces = 0;
  return {
    async onStart({ electronApp }) {
      await electronApp.context().tracing.start({ screenshots: true, snapshots: true });
    },
    async onEnd({ electronApp }) {
      const { tracing } = electronApp.context();
      if (testInfo.status === testInfo.expectedStatus) return tracing.stop();
      const path = testInfo.outputPath(`trace-${++traces}.zip`);
      await tracing.stop({ path });
      testInfo.attachments.push({ name: 'trace', path, contentType: 'application/zip' });
    },
  };
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
