import type { CustomScheme, Protocol as ElectronProtocol } from 'electron';
import { isRegistered, registerScheme } from './addresses.ts';
import { app } from './app.ts';
import { notEmulated, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Emulated = Pick<ElectronProtocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>;

const handlers = new Map<string, Handler>();

export const protocol: Emulated = strict('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      // Every scheme becomes a secure https origin in Chromium; one with fewer rights would have too many here.
      if (!privileges?.standard || !privileges.secure)
        throw notEmulated(`the scheme ${scheme}: not standard and secure`);
      registerScheme(scheme);
    }
  },

  handle(scheme: string, handler: Handler): void {
    if (!isRegistered(scheme)) throw notEmulated(`protocol.handle('${scheme}'): a scheme not registered as privileged`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },

  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
});

export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}
