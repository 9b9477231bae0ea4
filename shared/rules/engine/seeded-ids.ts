import { makeNewId, type NewId } from '../../model/ids.ts';
import { recordTypes, type Topology } from '../../model/topology.ts';

/** Makes ids that no record has; the same ones for the same seed, so that the same design gets the same fixes. */
export function seededIds(seed: string, topology: Topology): NewId {
  const given = new Set<string>();
  const newId = makeNewId(
    seededNumbers(seed),
    (id) => given.has(id) || recordTypes.some((type) => topology[type].has(id)),
  );
  return (prefix) => {
    const id = newId(prefix);
    given.add(id);
    return id;
  };
}

/** Numbers in [0, 1) that follow from a text: FNV-1a for the state, mulberry32 for the steps. */
function seededNumbers(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
