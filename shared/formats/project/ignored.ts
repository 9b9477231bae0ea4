import { pathTo } from './path.ts';

/** Adds to `ignored` the path of every key of `raw` that the schema did not keep. */
export function listIgnored(raw: unknown, kept: unknown, path: string, ignored: string[]): void {
  if (typeof kept !== 'object' || kept === null) return;
  const [from, to] = [raw as Record<string, unknown>, kept as Record<string, unknown>];
  for (const key of Object.keys(from)) {
    const at = pathTo(path, Array.isArray(raw) ? Number(key) : key);
    if (Object.hasOwn(to, key)) listIgnored(from[key], to[key], at, ignored);
    else ignored.push(at);
  }
}
