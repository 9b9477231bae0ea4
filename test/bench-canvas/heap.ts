import type { Page } from '@playwright/test';

/** What the heap of the page holds after its garbage is collected, in megabytes; its workers are counted by themselves. */
export async function heapOf(page: Page): Promise<{ readonly page: number; readonly workers: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const targets: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => targets.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let workers = 0;
  for (const sessionId of targets) workers += await usedBy(session, sessionId);
  await session.detach();
  return { page: usedSize / 2 ** 20, workers: workers / 2 ** 20 };
}

type Session = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

async function usedBy(session: Session, sessionId: string): Promise<number> {
  const ask = (id: number, method: string): Promise<{ readonly result: { readonly usedSize?: number } }> =>
    new Promise((resolve) => {
      const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
        const answer = JSON.parse(event.message) as { readonly id?: number; readonly result: object };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { result } = await ask(2, 'Runtime.getHeapUsage');
  return result.usedSize ?? 0;
}
