import { chromium, type Browser } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, quantile } from '../bench/measure.ts';
import { chromiumPath } from '../e2e/support/chromium.ts';
import { PageHostProcess } from '../e2e/support/page-host-process.ts';
import { canvasDesign } from './design.ts';
import { heapOf } from './heap.ts';
import { measureView, type ViewMeasure } from './measure-view.ts';
import { buildPlainPage, servePlainPage } from './plain-page.ts';
import { atRest, editsUntilCounted, openFirst, takeIn } from './window-page.ts';

/** What the window has to reach, in milliseconds and megabytes; the ratio is to plain React Flow in the same run. */
const limits = { frame: 33, toPlain: 1 / 5, firstPicture: 1000, heap: 300, verdict: 100 } as const;
const large = { vpcs: 2000, peerings: 6000 };
const edited = { vpcs: 1000, peerings: 3000 };
const huge = { vpcs: 10_000, peerings: 30_000 };

interface Measured extends ViewMeasure {
  readonly firstPicture: number;
  readonly heap: { readonly page: number; readonly workers: number };
}

const folder = mkdtempSync(join(tmpdir(), 'peerplan-bench-canvas-'));
const browser = await chromium.launch({ executablePath: await chromiumPath() });
try {
  const only = process.argv[2];
  const plain = only === 'window' ? null : await measurePlain(browser);
  const peerplan = await measureWindow(browser, large);
  const verdict = await measureEdits(browser);
  const tenThousand = await measureWindow(browser, huge);
  const reached = {
    panP95: { value: peerplan.pan.all.p95, atMost: limits.frame },
    zoomP95: { value: peerplan.zoom.p95, atMost: limits.frame },
    zoomP95ToPlain: { value: plain && figure(peerplan.zoom.p95 / plain.zoom.p95), atMost: limits.toPlain },
    firstPicture: { value: peerplan.firstPicture, atMost: limits.firstPicture },
    heap: { value: peerplan.heap.page, atMost: limits.heap },
    verdictP95At1000: { value: verdict.p95, atMost: limits.verdict },
  };
  const machine = { cpu: cpus()[0]!.model, cores: cpus().length, browser: browser.version() };
  const result = { machine, design: large, plain, peerplan, verdict, tenThousand, reached };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measurePlain(on: Browser): Promise<Measured> {
  await buildPlainPage(join(folder, 'plain'));
  const { address, server } = await servePlainPage(join(folder, 'plain'), canvasDesign(large.vpcs, large.peerings));
  const page = await on.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(300_000);
  await page.goto(address);
  const firstPicture = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!document.querySelector('.react-flow__node')) requestAnimationFrame(look);
          else
            requestAnimationFrame(() =>
              resolve(performance.now() - performance.getEntriesByName('open')[0]!.startTime),
            );
        };
        look();
      }),
  );
  await page.waitForTimeout(2000);
  const view = await measureView(page, 0);
  const heap = await heapOf(page);
  await page.close();
  server.close();
  return { firstPicture: figure(firstPicture), ...view, heap: rounded(heap) };
}

async function measureWindow(on: Browser, { vpcs, peerings }: typeof large): Promise<Measured> {
  return inWindow(on, vpcs, peerings, async (page) => {
    const firstPicture = await openFirst(page);
    await atRest(page);
    const view = await measureView(page, 1);
    return { firstPicture: figure(firstPicture), ...view, heap: rounded(await heapOf(page)) };
  });
}

async function measureEdits(on: Browser): Promise<{ readonly p50: number; readonly p95: number }> {
  return inWindow(on, edited.vpcs, edited.peerings, async (page) => {
    await openFirst(page);
    await atRest(page);
    await page.getByRole('treeitem', { name: /vpc-0/ }).first().click();
    const took = (await editsUntilCounted(page, 25)).slice(10); // the first ones are compiled while they run
    return { p50: figure(quantile(took, 0.5)), p95: figure(quantile(took, 0.95)) };
  });
}

async function inWindow<T>(
  on: Browser,
  vpcs: number,
  peerings: number,
  work: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
): Promise<T> {
  const host = await PageHostProcess.start(mkdtempSync(join(folder, 'data-')), '0');
  const page = await on.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  try {
    await page.goto(host.address);
    await takeIn(page, canvasDesign(vpcs, peerings));
    return await work(page);
  } finally {
    await page.close();
    await host.end('SIGTERM');
  }
}

function rounded({ page, workers }: { readonly page: number; readonly workers: number }): Measured['heap'] {
  return { page: figure(page), workers: figure(workers) };
}
