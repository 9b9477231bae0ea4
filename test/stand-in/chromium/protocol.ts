// Playwright ships the protocol's types, but its package does not export them by name.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

export type Command = keyof Protocol.CommandParameters;
export type CommandParameters<M extends Command> = Protocol.CommandParameters[M];
export type CommandResult<M extends Command> = Protocol.CommandReturnValues[M];

export type EventName = keyof Protocol.Events;
export type EventParameters<E extends EventName> = Protocol.Events[E];
