export interface Bridge {
  expose(key: string, api: unknown): void;
}

type Call = { op: 'call'; id: number; target: number; args: unknown[] };
type Return = { op: 'return'; id: number; value?: unknown; pending?: true; error?: string };
type Settle = { op: 'settle'; id: number; value?: unknown; error?: string };
type Message = { op: 'expose'; key: string; api: unknown } | Call | Return | Settle;
type AnyFunction = (...args: unknown[]) => unknown;

/**
 * One end of contextBridge. DOM events reach both worlds of a page at once, and Chromium clones their detail on the way;
 * functions are replaced by numbers that the other end turns into calls. Runs in the page, as text: it may use nothing
 * from outside itself.
 */
export function createBridge(
  sendTo: string,
  receiveFrom: string,
  onExpose?: (key: string, api: unknown) => void,
): Bridge {
  const functions = new Map<number, AnyFunction>();
  const returns = new Map<number, Return>();
  const unsettled = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  const isPlain = (value: unknown): value is object =>
    value !== null &&
    typeof value === 'object' &&
    ['Object', 'Array'].includes(Object.prototype.toString.call(value).slice(8, -1));
  const mapEach = (value: object, change: (item: unknown) => unknown): unknown =>
    Array.isArray(value)
      ? value.map(change)
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));

  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'function') return isPlain(value) ? mapEach(value, wrap) : value;
    functions.set(++lastId, value as AnyFunction);
    return { $function: lastId };
  };
  const unwrap = (value: unknown): unknown => {
    if (!isPlain(value)) return value;
    if (!('$function' in value)) return mapEach(value, unwrap);
    const target = value.$function as number;
    return (...args: unknown[]) => call(target, args);
  };

  const post = (message: Message): void => void window.dispatchEvent(new CustomEvent(sendTo, { detail: message }));
  const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  /** Events are synchronous: the other end has answered before dispatching them returns. */
  const call = (target: number, args: unknown[]): unknown => {
    const id = ++lastId;
    post({ op: 'call', id, target, args: args.map(wrap) });
    const answer = returns.get(id);
    returns.delete(id);
    if (!answer) throw new Error('An object could not be cloned.');
    if (answer.error !== undefined) throw new Error(answer.error);
    if (!answer.pending) return unwrap(answer.value);
    return new Promise((resolve, reject) => unsettled.set(id, { resolve, reject }));
  };

  const answerCall = ({ id, target, args }: Call): void => {
    try {
      const value = functions.get(target)!(...args.map(unwrap));
      if (typeof (value as PromiseLike<unknown> | undefined)?.then !== 'function') {
        post({ op: 'return', id, value: wrap(value) });
        return;
      }
      post({ op: 'return', id, pending: true });
      Promise.resolve(value).then(
        (result) => post({ op: 'settle', id, value: wrap(result) }),
        (error: unknown) => post({ op: 'settle', id, error: textOf(error) }),
      );
    } catch (error) {
      post({ op: 'return', id, error: textOf(error) });
    }
  };

  const settle = ({ id, value, error }: Settle): void => {
    const waiting = unsettled.get(id);
    unsettled.delete(id);
    if (error === undefined) waiting?.resolve(unwrap(value));
    else waiting?.reject(new Error(error));
  };

  window.addEventListener(receiveFrom, (event) => {
    const message = (event as CustomEvent<Message | null>).detail;
    if (message === null) return; // what could not be cloned arrives as nothing
    if (message.op === 'expose') onExpose?.(message.key, unwrap(message.api));
    else if (message.op === 'return') returns.set(message.id, message);
    else if (message.op === 'settle') settle(message);
    else answerCall(message);
  });

  return { expose: (key, api) => post({ op: 'expose', key, api: wrap(api) }) };
}
