import { EventEmitter } from 'node:events';
import { notEmulated, strict } from './strict.ts';

/** An emitter that refuses listeners for events that would never come because nothing here emulates them. */
export class StrictEmitter extends EventEmitter {
  /** `events`: those that the stand-in emits, and those that cannot happen in it. */
  constructor(name: string, events: readonly string[]) {
    super();
    const known = new Set<string | symbol>(events);
    this.on('newListener', (event: string | symbol) => {
      if (!known.has(event)) throw notEmulated(`the event '${String(event)}' of ${name}`);
    });
    return strict(name, this);
  }
}
