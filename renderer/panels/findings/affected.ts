import type { Finding } from '../../../shared/rules/engine/finding.ts';

/** What a finding touches beyond its subjects: address ranges, and ids of subnets and routes. */
export interface Affected {
  readonly ranges: readonly string[];
  readonly subnets: readonly string[];
  readonly routes: readonly string[];
}

const rangeKeys = ['blocks', 'uncovered', 'dead', 'dropped', 'outside'];

/** Reads the machine-readable details of a finding; what is not of the known shapes is left out. */
export function affectedBy({ details }: Finding): Affected {
  const entries = listOf(details['tables']).concat(listOf(details['overlaps'])).filter(isRecord);
  return {
    ranges: unique([
      ...rangeKeys.flatMap((key) => textsOf(details[key])),
      ...entries.flatMap((entry) => [...textsOf(entry['destinations']), ...textsOf([entry['cidr']])]),
    ]),
    subnets: unique([
      ...textsOf(details['subnets']),
      ...entries.flatMap((entry) => [...textsOf(entry['subnets']), ...textsOf([entry['subnet']])]),
    ]),
    routes: unique(textsOf(details['routes'])),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string');
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
