import { EventEmitter } from 'node:events';
import type { Command, CommandParameters, CommandResult, EventName, EventParameters } from './protocol.ts';

type Send = (method: string, params: unknown) => Promise<unknown>;

/** One target's (or the browser's own) side of the connection. */
export class Session {
  private readonly sendMessage: Send;
  private readonly events = new EventEmitter();

  constructor(send: Send) {
    this.sendMessage = send;
  }

  send<M extends Command>(method: M, params?: CommandParameters<M>): Promise<CommandResult<M>> {
    return this.sendMessage(method, params ?? {}) as Promise<CommandResult<M>>;
  }

  /** For what may come too late, when the page or the browser is already gone. */
  trySend<M extends Command>(method: M, params?: CommandParameters<M>): void {
    this.send(method, params).catch(() => undefined);
  }

  on<E extends EventName>(event: E, listener: (params: EventParameters<E>) => void): void {
    this.events.on(event, listener);
  }

  receive(event: string, params: unknown): void {
    this.events.emit(event, params);
  }
}
