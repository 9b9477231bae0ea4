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

/** A line that is longer than this is no reading; were it the head, the file is no table. */
const longestLine = 64 * 1024;
const tooLong: readonly string[] = [];
const tooLongCell: BadCell = { column: 1, text: '', reason: 'too-long' };

/** Reads a monitoring file as its text comes in, piece by piece, and holds no more of it than a line. */
export class TrafficReader {
  readonly #peeringOf: (text: string) => PeeringId | undefined;
  #rest = '';
  /** True after the start of a line that was given up for its length. */
  #skipping = false;
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
    const whole = this.#afterSkipped(this.#rest + text);
    const end = last ? whole.length : endOfLines(whole);
    this.#rest = whole.slice(end);
    const complete = whole.slice(0, end);
    if (complete === '' && !last) return this.#waiting(refuse);
    const lines = complete.split(/\r\n|\n|\r/);
    if (!last || lines.at(-1) === '') lines.pop();
    let from = 0;
    if (!this.#columns) {
      while (from < lines.length && lines[from]!.trim() === '') from++;
      if (from === lines.length && !last) {
        this.#line += lines.length;
        return this.#waiting(refuse);
      }
      if (from === lines.length) return emptyFile();
      const head = this.#readHead(lines[from]!, this.#line + from + 1);
      if (!head.ok) return head;
      from++;
    }
    this.#line += from;
    for (const cells of this.#rowsOf(lines.slice(from))) {
      this.#line++;
      if (cells.length === 1 && cells[0]!.trim() === '') continue;
      if (cells === tooLong) {
        refuse({ line: this.#line, ...tooLongCell });
        continue;
      }
      const read = readTrafficRow(this.#columns!, cells, this.#peeringOf);
      if (isBadCell(read)) refuse({ line: this.#line, ...read });
      else take(read);
    }
    return this.#waiting(refuse);
  }

  /** What is not a line yet must become one, or is given up as far as it goes on. */
  #waiting(refuse: (row: BadRow) => void): Result<undefined> {
    if (this.#rest.length <= longestLine) return ok(undefined);
    if (!this.#columns) return noLines(this.#line + 1);
    refuse({ line: ++this.#line, ...tooLongCell });
    this.#skipping = true;
    this.#rest = '';
    return ok(undefined);
  }

  #afterSkipped(text: string): string {
    if (!this.#skipping) return text;
    const end = text.search(/[\r\n]/);
    if (end < 0) return '';
    if (text[end] === '\r' && end === text.length - 1) return '\r'; // a line feed may follow
    this.#skipping = false;
    return text.slice(text.startsWith('\r\n', end) ? end + 2 : end + 1);
  }

  /** A reading is a line: a quote that is left open spoils its own line and not those after it. */
  #rowsOf(lines: readonly string[]): readonly (readonly string[])[] {
    const options = { delimiter: this.#delimiter, newline: '\n' } as const;
    const parse = (line: string): readonly string[] =>
      line.length > longestLine ? tooLong : (Papa.parse<string[]>(line, options).data[0] ?? ['']);
    if (lines.some(({ length }) => length > longestLine)) return lines.map(parse);
    const rows = Papa.parse<string[]>(lines.join('\n'), options).data;
    return rows.length === lines.length ? rows : lines.map(parse);
  }

  #readHead(line: string, number: number): Result<undefined> {
    if (line.length > longestLine) return noLines(number);
    const { data, meta } = Papa.parse<string[]>(line, { delimitersToGuess: [',', '\t', ';', '|'] });
    const head = readTrafficHead(data[0] ?? [], number);
    if (!head.ok) return head;
    this.#delimiter = meta.delimiter;
    this.#columns = head.value.columns;
    this.ignored = head.value.ignored;
    return ok(undefined);
  }
}

/** Where the lines end that certainly are whole: a carriage return at the end may be half of a line's end. */
function endOfLines(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.length < 2 ? -1 : text.lastIndexOf('\r', text.length - 2)) + 1;
}

function emptyFile(): Result<never> {
  return fail({
    code: 'traffic-empty',
    path: '',
    message: 'The file is empty.',
    remedy: 'Choose a CSV file whose first line names its columns, e.g. time,peering,in_mbps,out_mbps.',
  });
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
