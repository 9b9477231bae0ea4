import { createBridge } from './bridge.ts';
import { createCodec } from './codec.ts';
import { setUpIsolatedWorld } from './isolated-world.ts';
import { setUpMainWorld } from './main-world.ts';

/** Node strips types by blanking them, so the text of a function is the JavaScript that the page can run. */
function callText(target: { toString(): string }, ...args: string[]): string {
  return `(${target.toString()})(${args.join(',\n')});`;
}

/** `key` names the events between the two worlds; it is new for each window, so the page cannot guess it. */
export function mainWorldScript(key: string): string {
  return callText(setUpMainWorld, JSON.stringify(key), createBridge.toString());
}

export function isolatedWorldScript(key: string, process: object, preload: string): string {
  const preloadFunction = `function (require, module, exports, process) {\n${preload}\n}`;
  return callText(
    setUpIsolatedWorld,
    JSON.stringify(key),
    JSON.stringify(process),
    createCodec.toString(),
    createBridge.toString(),
    preloadFunction,
  );
}
