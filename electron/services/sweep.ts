import Database from 'better-sqlite3';

/** Runs work a moment later, when requests had their turn. */
export type Later = (work: () => void) => void;

const pause = 15;

export const afterAPause: Later = (work) => {
  setTimeout(work, pause).unref();
};

/** Work in slices between the requests, until a slice says that nothing is left. */
export class Sweep {
  readonly #slice: () => boolean;
  readonly #later: Later;
  #waiting = false;

  constructor(slice: () => boolean, later: Later) {
    this.#slice = slice;
    this.#later = later;
  }

  start(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#later(() => {
      this.#waiting = false;
      if (this.#more()) this.start();
    });
  }

  /** A disk that is full or gone is told by the next request; what is left is swept after the next start. */
  #more(): boolean {
    try {
      return this.#slice();
    } catch (error) {
      if (error instanceof Database.SqliteError) return false;
      throw error;
    }
  }
}
