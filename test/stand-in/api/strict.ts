// What JavaScript, Node's inspector and promises ask of any object.
const alwaysAsked = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'domain', '__esModule']);

export class NotEmulatedError extends Error {
  override readonly name = 'NotEmulatedError';
}

export function notEmulated(what: string): NotEmulatedError {
  return new NotEmulatedError(
    `The Electron stand-in does not emulate ${what}. Add it under test/stand-in, or do not use it in what the specs run.`,
  );
}

/** The object itself, except that reading a member that it lacks throws: nothing fails in silence here. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (key in object || typeof key === 'symbol' || alwaysAsked.has(key)) return Reflect.get(object, key, receiver);
      throw notEmulated(`${name}.${key}`);
    },
  });
}

/** Stands for a whole module of Electron's: importing it is allowed, any use throws. */
export function absent(name: string): unknown {
  return new Proxy(class {}, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || alwaysAsked.has(key) || key === 'prototype')
        return Reflect.get(object, key, receiver);
      throw notEmulated(`${name}.${key}`);
    },
    construct: () => {
      throw notEmulated(name);
    },
    apply: () => {
      throw notEmulated(name);
    },
  });
}
