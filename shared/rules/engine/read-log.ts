import type { Family } from '../../net/address.ts';
import { meets, type AddressSpace, type IntervalSet } from '../../net/interval-set.ts';
import type { Reads, Sight } from '../../reach/reads.ts';

/** What is judged one by one: a VPC, a peering or a requirement, by its id. */
export interface JudgedSubject {
  readonly scope: 'vpc' | 'peering' | 'requirement';
  readonly id: string;
}

/** Remembers which subjects' verdicts rest on what, so that a change re-judges those and no others. */
export interface ReadLog extends Reads {
  /** From now on reads are the subject's; what it read before is forgotten. */
  begin(subject: JudgedSubject): void;
  /** Reads from now on are nobody's. */
  end(): void;
  forget(subject: JudgedSubject): void;
  readersOf(what: Sight, id: string): Iterable<JudgedSubject>;
  /** Those that asked who owns addresses of which some are in `space`. */
  readersOfOwners(space: AddressSpace): Iterable<JudgedSubject>;
}

/** What a subject has looked at, each with the turn in which it did so last. */
type Read = Readonly<Record<Sight, Map<string, number>>>;

const sights: readonly Sight[] = ['outline', 'links', 'inside', 'named', 'between'];

/** Makes an empty log. Subjects are compared by identity: the caller keeps one object per subject. */
export function createReadLog(): ReadLog {
  const read = new Map<JudgedSubject, Read>();
  const readers = ofEach(() => new Map<string, Set<JudgedSubject>>());
  const ownerReaders = new Map<JudgedSubject, [Family, IntervalSet][]>();
  let current: { readonly subject: JudgedSubject; readonly read: Read } | undefined;
  let turn = 0;

  // most of what a subject looked at before it looks at again: only the others leave their lists when its turn ends
  const leave = (subject: JudgedSubject, own: Read, kept?: number): void => {
    for (const what of sights) {
      for (const [id, last] of own[what]) {
        if (last === kept) continue;
        readers[what].get(id)?.delete(subject);
        own[what].delete(id);
      }
    }
  };
  return {
    begin(subject) {
      let own = read.get(subject);
      if (!own) read.set(subject, (own = ofEach(() => new Map<string, number>())));
      ownerReaders.delete(subject);
      current = { subject, read: own };
      turn++;
    },
    end() {
      if (current) leave(current.subject, current.read, turn);
      current = undefined;
    },
    forget(subject) {
      const own = read.get(subject);
      if (own) leave(subject, own);
      ownerReaders.delete(subject);
      read.delete(subject);
    },
    seen(what, id) {
      if (!current) return;
      const own = current.read[what];
      const last = own.get(id);
      if (last === turn) return;
      own.set(id, turn);
      if (last !== undefined) return;
      const known = readers[what].get(id);
      if (known) known.add(current.subject);
      else readers[what].set(id, new Set([current.subject]));
    },
    ownedByAny(family, set) {
      if (!current) return;
      const asked = ownerReaders.get(current.subject);
      if (asked) asked.push([family, set]);
      else ownerReaders.set(current.subject, [[family, set]]);
    },
    readersOf: (what, id) => readers[what].get(id) ?? [],
    readersOfOwners(space) {
      const concerned = [...ownerReaders].filter(([, asked]) =>
        asked.some(([family, set]) => meets(set, space[family])),
      );
      return concerned.map(([subject]) => subject);
    },
  };
}

function ofEach<T>(make: () => T): Record<Sight, T> {
  return { outline: make(), links: make(), inside: make(), named: make(), between: make() };
}
