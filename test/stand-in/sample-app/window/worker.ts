import { label } from './label.ts';

// Answers with what it imported, where it runs, and what its own request brought.
self.onmessage = async ({ data }: MessageEvent<number>): Promise<void> => {
  const { double } = await import('./double.ts');
  const fetched = await fetch('label.ts');
  self.postMessage([label, double(data), self.isSecureContext, fetched.ok]);
};
