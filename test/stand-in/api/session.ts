import { permissionSetters } from './permissions.ts';
import { protocol } from './protocol.ts';
import { strict } from './strict.ts';
import { webRequest } from './web-request.ts';

/** All windows share the default session. */
export const defaultSession = strict('session.defaultSession', { ...permissionSetters, protocol, webRequest });

export const session = strict('session', { defaultSession });
