import type { Plan } from '../plan.ts';

const header = [
  'Account',
  'Region',
  'VPC',
  'VPC ID',
  'Route table',
  'Route table ID',
  'Subnets',
  'Destination',
  'Next hop type',
  'Next hop',
  'Next hop ID',
  'Remark',
];

/** One row per route that is to stand (RFC 4180, CRLF). */
export function writePlanCsv({ routes }: Plan): string {
  const rows = routes.map(({ account, region, vpc, table, subnets, destination, nextHopType, nextHop, remark }) => [
    account,
    region,
    vpc.name,
    vpc.id,
    table.name,
    table.id,
    subnets.join('; '),
    destination,
    nextHopType,
    nextHop.name,
    nextHop.id,
    remark,
  ]);
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A quoted cell where it has to be; a leading apostrophe where a spreadsheet would take the text for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
