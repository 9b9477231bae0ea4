import type { SubnetId } from '../../../shared/model/topology.ts';
import { pairCodes } from '../../../shared/reach/pair-block.ts';

const codes = 8;

/**
 * The verdicts of all pairs as far as they are judged: a byte each, with counts by verdict for every row and column, so that
 * rows worth showing are found without a look at their cells. A subnet keeps its slot for as long as it is there.
 */
export class VerdictGrid {
  readonly #slots = new Map<SubnetId, number>();
  readonly #free: number[] = [];
  #capacity = 0;
  #rows: Uint8Array[] = [];
  #rowCounts: Uint32Array[] = [];
  #columnCounts: Uint32Array[] = [];
  readonly #totals = new Float64Array(codes);

  /** How many pairs are judged so far, each subnet with itself included, and of how many. */
  get judged(): number {
    return this.#totals.reduce((sum, count) => sum + count, 0);
  }

  get size(): number {
    return this.#slots.size ** 2;
  }

  /** How many judged pairs have each code. */
  get totals(): readonly number[] {
    return [...this.#totals];
  }

  setSubnets(ids: readonly SubnetId[]): void {
    const wanted = new Set(ids);
    const gone = [...this.#slots.keys()].filter((id) => !wanted.has(id));
    this.forget(gone);
    for (const id of gone) {
      this.#free.push(this.#slots.get(id)!);
      this.#slots.delete(id);
    }
    if (ids.length > this.#capacity) this.#grow(Math.ceil(ids.length * 1.125));
    for (const id of ids) if (!this.#slots.has(id)) this.#slots.set(id, this.#free.pop()!);
  }

  /** The code of a pair; 0 while it is not judged. */
  codeOf(from: SubnetId, to: SubnetId): number {
    const [row, column] = [this.#slots.get(from), this.#slots.get(to)];
    return row === undefined || column === undefined ? 0 : this.#rows[row]![column]!;
  }

  /** Takes a judged block in, row by row. */
  put(from: readonly SubnetId[], to: readonly SubnetId[], block: Uint8Array): void {
    const columns = to.map((id) => this.#slots.get(id) ?? -1);
    from.forEach((id, at) => {
      const row = this.#slots.get(id);
      if (row === undefined) return;
      for (let i = 0; i < columns.length; i++) {
        if (columns[i]! >= 0) this.#set(row, columns[i]!, block[at * columns.length + i]!);
      }
    });
  }

  /** Forgets what was judged of all pairs with one of these subnets. */
  forget(ids: Iterable<SubnetId>): void {
    for (const id of ids) {
      const slot = this.#slots.get(id);
      if (slot === undefined) continue;
      for (const other of this.#slots.values()) {
        this.#set(slot, other, 0);
        this.#set(other, slot, 0);
      }
    }
  }

  /** True while not every pair of the row is judged. */
  isOpen(id: SubnetId): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    return this.#rowCounts[slot]!.reduce((sum, count) => sum + count, 0) < this.#slots.size;
  }

  /** True when a pair from the subnet, or to it, has one of the codes. */
  hasInRow(id: SubnetId, wanted: ReadonlySet<number>): boolean {
    return some(this.#rowCounts[this.#slots.get(id) ?? -1], wanted);
  }

  hasInColumn(id: SubnetId, wanted: ReadonlySet<number>): boolean {
    return some(this.#columnCounts[this.#slots.get(id) ?? -1], wanted);
  }

  #set(row: number, column: number, code: number): void {
    const old = this.#rows[row]![column]!;
    if (old === code) return;
    this.#rows[row]![column] = code;
    if (old !== 0) this.#count(row, column, old, -1);
    if (code !== 0) this.#count(row, column, code, 1);
  }

  #count(row: number, column: number, code: number, by: 1 | -1): void {
    this.#rowCounts[row]![code]! += by;
    this.#columnCounts[column]![code]! += by;
    this.#totals[code]! += by;
  }

  #grow(capacity: number): void {
    this.#rows = Array.from({ length: capacity }, (_, slot) => {
      const row = new Uint8Array(capacity);
      const old = this.#rows[slot];
      if (old) row.set(old);
      return row;
    });
    for (let slot = capacity - 1; slot >= this.#capacity; slot--) {
      this.#rowCounts[slot] = new Uint32Array(codes);
      this.#columnCounts[slot] = new Uint32Array(codes);
      this.#free.push(slot);
    }
    this.#capacity = capacity;
  }
}

function some(counts: Uint32Array | undefined, wanted: ReadonlySet<number>): boolean {
  if (!counts) return false;
  for (const code of wanted) if (counts[code]! > 0) return true;
  return false;
}

const { reachable, partial, unreachable, unknown, apart, none } = pairCodes;
const worstFirst = [unreachable, pairCodes['one-way'], partial, unknown, reachable, apart, none];

/** The worst code of a block; 0 while one of its pairs is not judged. Pairs that nobody joins do not count beside others. */
export function worstCode(
  codeOf: (from: SubnetId, to: SubnetId) => number,
  from: readonly SubnetId[],
  to: readonly SubnetId[],
): number {
  let worst = worstFirst.length - 1;
  for (const source of from) {
    for (const target of to) {
      const code = codeOf(source, target);
      if (code === 0) return 0;
      worst = Math.min(worst, worstFirst.indexOf(code as (typeof worstFirst)[number]));
    }
  }
  return worstFirst[worst]!;
}
