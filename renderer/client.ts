import {
  events,
  reply,
  requests,
  type EventName,
  type EventPayload,
  type PeerplanBridge,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../shared/model/problem.ts';

declare global {
  interface Window {
    readonly peerplan?: PeerplanBridge;
  }
}

const sessionKey = 'peerplan.session';

/** How the window talks to its host, whichever it is: the preload script's bridge, or the page's own server. */
export const client = {
  async request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>> {
    const answered = reply.safeParse(await send(name, input));
    if (!answered.success) return unreachable('The answer of the program is not understood.');
    if (!answered.data.ok) {
      const { data, ...problem } = answered.data.problem;
      return fail({ ...problem, ...(data && { data }) });
    }
    const output = requests[name].output.safeParse(answered.data.value);
    if (!output.success) return unreachable('The answer of the program is not understood.');
    return ok(output.data as RequestOutput<N>);
  },

  /** Listens to an event of the host; the page host has none. */
  onEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    return (
      window.peerplan?.onEvent((event, payload) => {
        const parsed = event === name ? events[name].safeParse(payload) : undefined;
        if (parsed?.success) listener(parsed.data);
      }) ?? (() => undefined)
    );
  },
};

async function send(name: string, input: unknown): Promise<unknown> {
  if (window.peerplan) return window.peerplan.request(name, input);
  try {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-peerplan-session': pageSecret() },
      body: JSON.stringify({ name, input }),
    });
    if (response.ok) return await response.json();
    if (response.status === 401) {
      return unreachableReply('This page was not opened from the address that Peerplan printed.', 'Open that address.');
    }
    return unreachableReply(`The program refused the request (${response.status}).`, 'Load the page again.');
  } catch {
    return unreachableReply('The program behind this page does not answer.', 'Start it again; what was saved is safe.');
  }
}

/** The secret of the printed address: taken out of the address bar at once, kept for reloads of this tab. */
function pageSecret(): string {
  const fragment = window.location.hash.slice(1);
  if (fragment !== '') {
    sessionStorage.setItem(sessionKey, fragment);
    history.replaceState(null, '', window.location.pathname);
  }
  return sessionStorage.getItem(sessionKey) ?? '';
}

function unreachableReply(message: string, remedy: string): unknown {
  return { ok: false, problem: { code: 'host-unreachable', path: '', message, remedy } };
}

function unreachable(message: string): ReturnType<typeof fail> {
  return fail({ code: 'host-unreachable', path: '', message, remedy: 'Restart Peerplan.' });
}
