import { isIPv4, isIPv6 } from 'node:net';
import { gatewayTypes, nextHopTypes, peeringStatuses, trustLevels } from '../../../../shared/model/topology.ts';

type Judge = (value: unknown) => boolean;

const upTo =
  (most: number, least = 0): Judge =>
  (value) =>
    typeof value === 'string' && value.length >= least && [...value].length <= most;
const id: Judge = (value) => upTo(200, 1)(value) && isWellFormed(value as string);
const name = upTo(200);
const text = upTo(10_000);
const flag: Judge = (value) => value === true || value === false;
const finite: Judge = (value) => Number.isFinite(value);
const positive: Judge = (value) => finite(value) && (value as number) > 0;
const oneOf =
  (...values: readonly string[]): Judge =>
  (value) =>
    values.some((known) => known === value);
const dayParts = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** The days of the calendar, by its own law. */
const day = {
  test: (text: string): boolean => {
    const [, year, month, date] = (dayParts.exec(text) ?? []).map(Number);
    if (year === undefined || month === undefined || date === undefined) return false;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return date <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
  },
};
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** What may stand at a leaf by the name of its key, told apart without the schema. A branch's full name goes first. */
const judges: Readonly<Record<string, Judge>> = {
  ...{ id, finding: id, vpc: id, subnet: id, account: id, routeTable: id, requester: id, accepter: id, provider: id },
  ...{ name, region: name, cloudId: name, zone: name, ip: name, billing: name },
  ...{ 'vpcs[].notes': text, 'peerings[].notes': text, note: text, text, description: text, reason: text },
  ...{ cidr: isCidr, cidr6: isCidr, destination: isCidr, 'cidrs[]': isCidr, 'reaches[]': isCidr },
  ...{ external: flag, default: flag, enabled: flag, encrypted: flag },
  ...{ x: finite, y: finite, bandwidthMbps: positive, demandMbps: positive },
  ...{ trust: oneOf(...trustLevels), status: oneOf(...peeringStatuses), expect: oneOf('connected', 'isolated') },
  'routes[].nextHop.type': oneOf(...nextHopTypes),
  'gateways[].type': oneOf(...gatewayTypes),
  'notes[].about.type': name,
  format: oneOf('peerplan.project'),
  version: (value) => value === 1,
  currency: upTo(8),
  'quotas.peerings-per-vpc': (value) => Number.isInteger(value) && positive(value) && (value as number) <= 1e9,
  until: (value) => typeof value === 'string' && day.test(value),
  requestedAt: (value) =>
    typeof value === 'string' &&
    day.test(value.slice(0, 10)) &&
    (value.length === 10 || (/[T ]/.test(value[10]!) && time.test(value.slice(11)))),
};

/** Tells whether a value may stand at a leaf; undefined for a branch that is no leaf. */
export function judgeOf(branch: string): Judge | undefined {
  if (branch.includes('.options.') && branch.split('.').length === 4) return flag;
  if (branch === 'peerings[].options.requester' || branch === 'peerings[].options.accepter') return undefined;
  const key = branch.slice(branch.lastIndexOf('.') + 1);
  return Object.hasOwn(judges, branch) ? judges[branch] : Object.hasOwn(judges, key) ? judges[key] : undefined;
}

function isCidr(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 64) return false;
  const [address, length, more] = value.split('/');
  if (length === undefined || more !== undefined || !/^(0|[1-9]\d{0,2})$/.test(length)) return false;
  if (isIPv4(address!)) return Number(length) <= 32;
  return isIPv6(address!) && !address!.includes('%') && Number(length) <= 128;
}

function isWellFormed(value: string): boolean {
  try {
    encodeURIComponent(value);
    return true;
  } catch {
    return false; // half a surrogate pair
  }
}
