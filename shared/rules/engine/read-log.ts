import type { Family } from '../../net/address.ts';
import { meets, type AddressSpace, type IntervalSet } from '../../net/interval-set.ts';
import type { VpcId } from '../../model/topology.ts';
import type { Reads } from '../../reach/reads.ts';

/** What is judged one by one: a VPC, a peering or a requirement, by its id. */
export interface JudgedSubject {
  readonly scope: 'vpc' | 'peering' | 'requirement';
  readonly id: string;
}

/** Remembers which subjects' verdicts rest on which VPCs, so that a change re-judges those and no others. */
export interface ReadLog extends Reads {
  /** From now on reads are the subject's; what it read before is forgotten. */
  begin(subject: JudgedSubject): void;
  /** Reads from now on are nobody's. */
  end(): void;
  forget(subject: JudgedSubject): void;
  readersOfOutline(id: VpcId): Iterable<JudgedSubject>;
  readersOfInside(id: VpcId): Iterable<JudgedSubject>;
  /** Those that looked for a peering or gateway of this id while there was none. */
  readersOfAbsent(id: string): Iterable<JudgedSubject>;
  /** Those that asked who owns addresses of which some are in `space`. */
  readersOfOwners(space: AddressSpace): Iterable<JudgedSubject>;
}

interface Read {
  readonly outlines: Set<VpcId>;
  readonly insides: Set<VpcId>;
  readonly absent: Set<string>;
}

/** Makes an empty log. Subjects are compared by identity: the caller keeps one object per subject. */
export function createReadLog(): ReadLog {
  const read = new Map<JudgedSubject, Read>();
  const outlineReaders = new Map<VpcId, Set<JudgedSubject>>();
  const insideReaders = new Map<VpcId, Set<JudgedSubject>>();
  const absentReaders = new Map<string, Set<JudgedSubject>>();
  const ownerReaders = new Map<JudgedSubject, [Family, IntervalSet][]>();
  let current: { readonly subject: JudgedSubject; readonly read: Read } | undefined;

  const note = (readers: Map<string, Set<JudgedSubject>>, own: Set<string>, id: string): void => {
    if (own.has(id)) return;
    own.add(id);
    const known = readers.get(id);
    if (known) known.add(current!.subject);
    else readers.set(id, new Set([current!.subject]));
  };
  const forget = (subject: JudgedSubject): void => {
    const own = read.get(subject);
    if (!own) return;
    for (const id of own.outlines) outlineReaders.get(id)?.delete(subject);
    for (const id of own.insides) insideReaders.get(id)?.delete(subject);
    for (const id of own.absent) absentReaders.get(id)?.delete(subject);
    ownerReaders.delete(subject);
    read.delete(subject);
  };
  return {
    begin(subject) {
      forget(subject);
      const own = { outlines: new Set<VpcId>(), insides: new Set<VpcId>(), absent: new Set<string>() };
      read.set(subject, own);
      current = { subject, read: own };
    },
    end() {
      current = undefined;
    },
    forget,
    outline(id) {
      if (current) note(outlineReaders, current.read.outlines, id);
    },
    inside(id) {
      if (!current) return;
      note(outlineReaders, current.read.outlines, id);
      note(insideReaders, current.read.insides, id);
    },
    absent(id) {
      if (current) note(absentReaders, current.read.absent, id);
    },
    ownedByAny(family, set) {
      if (!current) return;
      const asked = ownerReaders.get(current.subject);
      if (asked) asked.push([family, set]);
      else ownerReaders.set(current.subject, [[family, set]]);
    },
    readersOfOutline: (id) => outlineReaders.get(id) ?? [],
    readersOfInside: (id) => insideReaders.get(id) ?? [],
    readersOfAbsent: (id) => absentReaders.get(id) ?? [],
    readersOfOwners(space) {
      const concerned = [...ownerReaders].filter(([, asked]) =>
        asked.some(([family, set]) => meets(set, space[family])),
      );
      return concerned.map(([subject]) => subject);
    },
  };
}
