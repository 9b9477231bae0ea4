import { label } from './label.ts';
import type { SampleApi } from './sample-api.ts';

const sample: SampleApi = window.sample;
const output = document.querySelector('output')!;
const events = document.querySelector('ul')!;

function onClick(id: string, action: () => unknown): void {
  document.getElementById(id)!.addEventListener('click', () => void action());
}

function list(text: string): void {
  events.append(Object.assign(document.createElement('li'), { textContent: text }));
}

onClick('echo', async () => {
  const sent = {
    text: 'hi',
    when: new Date(0),
    big: 10n,
    map: new Map([['a', 1]]),
    bytes: new Uint8Array([1, 2]),
    missing: undefined,
  };
  const back = (await sample.invoke('echo', sent)) as typeof sent;
  const parts = [back.text, back.when.toISOString(), back.big, back.map.get('a'), back.bytes.length, 'missing' in back];
  output.textContent = `${label}: ${parts.join(' ')}`;
});
onClick('ticks', () => sample.startTicks(3));
onClick('save', async () => {
  const saved = await sample.invoke('save', '{"a":1}').catch((error: unknown) => String(error));
  output.textContent = `saved ${String(saved)}`;
});

window.stopTicks = sample.onEvent('tick', (tick: { number: number; at: Date }) =>
  list(`tick ${tick.number} ${tick.at instanceof Date}`),
);
sample.onEvent('menu', (command: string) => list(`menu ${command}`));
sample.onEvent('second-instance', (argument: string) => list(`second ${argument}`));
document.body.dataset['ready'] = 'yes';
