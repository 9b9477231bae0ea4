import Papa from 'papaparse';
import { readTrafficHead, type TrafficColumns } from '../../shared/formats/traffic/traffic-columns.ts';
import {
  isBadCell,
  readTrafficRow,
  type BadCell,
  type TrafficSample,
} from '../../shared/formats/traffic/traffic-row.ts';
import { fail, ok, type Result } from '../../shared/model/problem.ts';
import type { PeeringId } from '../../shared/model/topology.ts';

export interface BadRow extends BadCell {
  /** From 1, the head being the first. */
  readonly line: number;
}

/** A line that is longer than this is no line of readings. */
const longestLine = 64 * 1024;

/** Reads a monitoring file as its text comes in, piece by piece, and holds no more of it than a line. */
export class TrafficReader {
  readonly #peeringOf: (text: string) => PeeringId | undefined;
  #rest = '';
  #line = 0;
  #delimiter = ',';
  #columns: TrafficColumns | undefined;
  ignored: readonly string[] = [];

  constructor(peeringOf: (text: string) => PeeringId | undefined) {
    this.#peeringOf = peeringOf;
  }

  /** Takes the next piece of the file in. Fails as a whole only for a head that is none. */
  read(
    text: string,
    last: boolean,
    take: (sample: TrafficSample) => void,
    refuse: (row: BadRow) => void,
  ): Result<undefined> {
    const whole = this.#rest + text;
    const end = last ? whole.length : whole.lastIndexOf('\n') + 1;
    this.#rest = whole.slice(end);
    const complete = whole.slice(0, end);
    if (complete === '' && !last) return this.#waiting();
    const lines = complete.split(/\r\n|\n|\r/);
    if (!last || lines.at(-1) === '') lines.pop();
    let from = 0;
    if (!this.#columns) {
      while (from < lines.length && lines[from]!.trim() === '') from++;
      if (from === lines.length && !last) {
        this.#line += lines.length;
        return this.#waiting();
      }
      const head = this.#readHead(lines[from] ?? '');
      if (!head.ok) return head;
      from++;
    }
    this.#line += from;
    for (const cells of this.#rowsOf(lines.slice(from))) {
      this.#line++;
      if (cells.length === 1 && cells[0]!.trim() === '') continue;
      const read = readTrafficRow(this.#columns!, cells, this.#peeringOf);
      if (isBadCell(read)) refuse({ line: this.#line, ...read });
      else take(read);
    }
    return this.#waiting();
  }

  /** What is not a line yet must become one. */
  #waiting(): Result<undefined> {
    return this.#rest.length > longestLine ? noLines(this.#line + 1) : ok(undefined);
  }

  /** A reading is a line: a quote that is left open spoils its own line and not those after it. */
  #rowsOf(lines: readonly string[]): readonly (readonly string[])[] {
    const options = { delimiter: this.#delimiter, newline: '\n' } as const;
    const rows = Papa.parse<string[]>(lines.join('\n'), options).data;
    return rows.length === lines.length
      ? rows
      : lines.map((line) => Papa.parse<string[]>(line, options).data[0] ?? ['']);
  }

  #readHead(line: string): Result<undefined> {
    const { data, meta } = Papa.parse<string[]>(line, { delimitersToGuess: [',', '\t', ';', '|'] });
    const head = readTrafficHead(data[0] ?? []);
    if (!head.ok) return head;
    this.#delimiter = meta.delimiter;
    this.#columns = head.value.columns;
    this.ignored = head.value.ignored;
    return ok(undefined);
  }
}

function noLines(line: number): Result<never> {
  return fail({
    code: 'traffic-no-lines',
    path: String(line),
    message: `Line ${line} is longer than ${longestLine / 1024} KB, so this is no table of readings.`,
    remedy: 'Choose a CSV file with one reading per line.',
    data: { line },
  });
}
