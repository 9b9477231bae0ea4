import { registerHooks } from 'node:module';

const standIn = new URL('../api/electron.ts', import.meta.url).href;

/** `electron`, imported or required from anywhere in this process, is the stand-in's module. */
export function installElectronModule(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/main|\/common)?$/.test(specifier) ? { url: standIn, shortCircuit: true } : next(specifier, context),
  });
}
