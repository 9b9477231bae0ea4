export interface Codec {
  stringify(value: unknown): string;
  parse(text: string): unknown;
}

type Tagged = { readonly $type: string; readonly value?: unknown };

/**
 * JSON with tags for what Electron's IPC clones and JSON lacks. Runs in the main process and, as text, in the page: so
 * it may use nothing from outside itself.
 */
export function createCodec(): Codec {
  const refuse = (what: unknown): never => {
    throw new Error(`An object could not be cloned: ${String(what).slice(0, 80)}`);
  };
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

  const toBase64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(binary);
  };
  const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer;

  const encode = (value: unknown, ancestors: readonly object[] = []): unknown => {
    switch (typeof value) {
      case 'undefined':
        return { $type: 'undefined' };
      case 'bigint':
        return { $type: 'bigint', value: String(value) };
      case 'number':
        return Number.isFinite(value) ? value : { $type: 'number', value: String(value) };
      case 'function':
      case 'symbol':
        return refuse(value);
      case 'object':
        return value === null ? null : encodeObject(value, ancestors);
      default:
        return value;
    }
  };

  const encodeObject = (value: object, ancestors: readonly object[]): unknown => {
    if (ancestors.includes(value)) refuse('a cyclic value, which the stand-in does not emulate');
    const path = [...ancestors, value];
    if (Array.isArray(value)) return value.map((item) => encode(item, path));
    if (value instanceof Date) return { $type: 'Date', value: value.getTime() };
    if (value instanceof Map) return { $type: 'Map', value: encode([...value], path) };
    if (value instanceof Set) return { $type: 'Set', value: encode([...value], path) };
    if (value instanceof Error) return { $type: 'Error', value: [value.name, value.message, value.stack] };
    if (value instanceof ArrayBuffer) return { $type: 'ArrayBuffer', value: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $type: kindOf(value), value: toBase64(bytes) };
    }
    if (kindOf(value) !== 'Object') refuse(`[object ${kindOf(value)}]`);
    const entries = Object.entries(value).map(([key, item]) => [key, encode(item, path)] as const);
    // An object of the app's own that has our tag travels as a list of entries.
    return '$type' in value ? { $type: 'Object', value: entries } : Object.fromEntries(entries);
  };

  const decode = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if ('$type' in value) return decodeTagged(value as Tagged);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  };

  const decodeTagged = ({ $type, value }: Tagged): unknown => {
    switch ($type) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value as string);
      case 'number':
        return Number(value);
      case 'Date':
        return new Date(value as number);
      case 'Map':
        return new Map(decode(value) as [unknown, unknown][]);
      case 'Set':
        return new Set(decode(value) as unknown[]);
      case 'Error': {
        const [name, message, stack] = value as [string, string, string];
        return Object.assign(new Error(message), { name, stack });
      }
      case 'ArrayBuffer':
        return fromBase64(value as string);
      case 'Object':
        return Object.fromEntries((value as [string, unknown][]).map(([key, item]) => [key, decode(item)]));
      default: {
        const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>)[$type]!;
        return new View(fromBase64(value as string));
      }
    }
  };

  return { stringify: (value) => JSON.stringify(encode(value)), parse: (text) => decode(JSON.parse(text)) };
}
