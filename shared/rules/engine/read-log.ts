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
  readersOfLinks(id: VpcId): Iterable<JudgedSubject>;
  readersOfInside(id: VpcId): Iterable<JudgedSubject>;
  /** Those that looked for a peering or gateway of this id while there was none. */
  readersOfAbsent(id: string): Iterable<JudgedSubject>;
  /** Those that asked who owns addresses of which some are in `space`. */
  readersOfOwners(space: AddressSpace): Iterable<JudgedSubject>;
}

/** What a subject has looked at, each with the turn in which it did so last. */
interface Read {
  readonly outlines: Map<VpcId, number>;
  readonly links: Map<VpcId, number>;
  readonly insides: Map<VpcId, number>;
  readonly absent: Map<string, number>;
}

/** Makes an empty log. Subjects are compared by identity: the caller keeps one object per subject. */
export function createReadLog(): ReadLog {
  const read = new Map<JudgedSubject, Read>();
  const outlineReaders = new Map<VpcId, Set<JudgedSubject>>();
  const linkReaders = new Map<VpcId, Set<JudgedSubject>>();
  const insideReaders = new Map<VpcId, Set<JudgedSubject>>();
  const absentReaders = new Map<string, Set<JudgedSubject>>();
  const ownerReaders = new Map<JudgedSubject, [Family, IntervalSet][]>();
  let current: { readonly subject: JudgedSubject; readonly read: Read } | undefined;
  let turn = 0;

  // most of what a subject looked at before it looks at again: only the others leave their lists when its turn ends
  const note = (readers: Map<string, Set<JudgedSubject>>, own: Map<string, number>, id: string): void => {
    const last = own.get(id);
    if (last === turn) return;
    own.set(id, turn);
    if (last !== undefined) return;
    const known = readers.get(id);
    if (known) known.add(current!.subject);
    else readers.set(id, new Set([current!.subject]));
  };
  const leave = (
    readers: Map<string, Set<JudgedSubject>>,
    own: Map<string, number>,
    subject: JudgedSubject,
    kept?: number,
  ): void => {
    for (const [id, last] of own) {
      if (last === kept) continue;
      readers.get(id)?.delete(subject);
      own.delete(id);
    }
  };
  const leaveAll = (subject: JudgedSubject, own: Read, kept?: number): void => {
    leave(outlineReaders, own.outlines, subject, kept);
    leave(linkReaders, own.links, subject, kept);
    leave(insideReaders, own.insides, subject, kept);
    leave(absentReaders, own.absent, subject, kept);
  };
  return {
    begin(subject) {
      let own = read.get(subject);
      if (!own)
        read.set(subject, (own = { outlines: new Map(), links: new Map(), insides: new Map(), absent: new Map() }));
      ownerReaders.delete(subject);
      current = { subject, read: own };
      turn++;
    },
    end() {
      if (current) leaveAll(current.subject, current.read, turn);
      current = undefined;
    },
    forget(subject) {
      const own = read.get(subject);
      if (own) leaveAll(subject, own);
      ownerReaders.delete(subject);
      read.delete(subject);
    },
    outline(id) {
      if (current) note(outlineReaders, current.read.outlines, id);
    },
    links(id) {
      if (current) note(linkReaders, current.read.links, id);
    },
    inside(id) {
      if (current) note(insideReaders, current.read.insides, id);
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
    readersOfOutline: (id) => [...(outlineReaders.get(id) ?? []), ...(insideReaders.get(id) ?? [])],
    readersOfLinks: (id) => [...(linkReaders.get(id) ?? []), ...(insideReaders.get(id) ?? [])],
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
