import { fail, ok, type Result } from '../problem.ts';

type JsonObject = Record<string, unknown>;

/** One step for each version that was ever released: `steps[n]` turns a document of version n into version n + 1. */
const steps: Readonly<Record<number, (document: JsonObject) => JsonObject>> = {};

/** Brings a document of an older version up to `target`, step by step; refuses newer versions and what is no version. */
export function upgradeDocument(document: JsonObject, target: number): Result<JsonObject> {
  const version = document['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail({
      code: 'no-version',
      path: 'version',
      message: 'The document names no version.',
      remedy: `Write "version": ${target}.`,
    });
  }
  if (version > target) {
    return fail({
      code: 'newer-version',
      path: 'version',
      message: `The document has version ${version}; this Peerplan reads versions up to ${target}.`,
      remedy: 'Open it with a newer Peerplan.',
      data: { version, target },
    });
  }
  let upgraded = document;
  for (let at = version; at < target; at++) upgraded = steps[at]!(upgraded);
  return ok(upgraded);
}
