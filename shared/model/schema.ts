import { z } from 'zod';
import { readCidr } from '../net/cidr.ts';
import type { Patch } from './patch.ts';
import {
  gatewayTypes,
  nextHopTypes,
  peeringStatuses,
  recordKey,
  recordTypes,
  trustLevels,
  type Account,
  type Gateway,
  type Note,
  type Peering,
  type ProjectMeta,
  type RecordOf,
  type Requirement,
  type Route,
  type RouteTable,
  type Subnet,
  type Vpc,
  type Waiver,
} from './topology.ts';

/** A schema whose output is T: exactOptionalPropertyTypes makes zod's own `| undefined` too wide to assign. */
type SchemaOf<T> = z.ZodType<T>;

const id = z
  .string()
  .min(1, 'is empty')
  .max(200, 'is longer than 200 characters')
  .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate), which no database keeps');
const name = z.string().max(200, 'is longer than 200 characters');
const text = z.string().max(10_000, 'is longer than 10,000 characters');
const cidr = z
  .string()
  .max(64, 'is longer than any CIDR block')
  .refine((value) => readCidr(value) !== null, 'is not a CIDR block such as 10.0.0.0/16 or 2001:db8::/56');
const finite = z.number();
const date = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && isTime(value), 'is not a date such as 2026-03-31');
const instant = z
  .string()
  .refine(
    (value) => /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/.test(value) && isTime(value),
    'is not an ISO 8601 time such as 2026-03-31T08:00:00Z',
  );

/** A list whose length is looked at before its items are: a million bad items make one issue, not a million. */
const listOf = <T extends z.ZodType>(item: T, most: number, message: string) =>
  z
    .unknown()
    .refine((value) => !Array.isArray(value) || value.length <= most, message)
    .pipe(z.array(item));

const position = z.object({ x: finite, y: finite });

const account = z.object({
  id,
  name,
  cloudId: name.exactOptional(),
  trust: z.enum(trustLevels),
}) satisfies SchemaOf<Account>;

const vpc = z.object({
  id,
  name,
  account: id.exactOptional(),
  region: name,
  cidrs: listOf(cidr, 1000, 'has more than 1,000 blocks'),
  external: z.boolean().exactOptional(),
  cloudId: name.exactOptional(),
  position: position.exactOptional(),
  notes: text.exactOptional(),
}) satisfies SchemaOf<Vpc>;

const subnet = z.object({
  id,
  vpc: id,
  name,
  cidr: cidr.exactOptional(),
  cidr6: cidr.exactOptional(),
  zone: name.exactOptional(),
  routeTable: id.exactOptional(),
  cloudId: name.exactOptional(),
}) satisfies SchemaOf<Subnet>;

const routeTable = z.object({
  id,
  vpc: id,
  name,
  default: z.boolean().exactOptional(),
  cloudId: name.exactOptional(),
}) satisfies SchemaOf<RouteTable>;

const nextHop = z.object({ type: z.enum(nextHopTypes), id: id.exactOptional(), ip: name.exactOptional() });

const route = z.object({
  id,
  routeTable: id,
  destination: cidr,
  nextHop,
  description: text.exactOptional(),
  enabled: z.boolean().exactOptional(),
}) satisfies SchemaOf<Route>;

const gateway = z.object({
  id,
  vpc: id,
  type: z.enum(gatewayTypes),
  name,
  reaches: listOf(cidr, 10_000, 'has more than 10,000 blocks').exactOptional(),
  ip: name.exactOptional(),
  cloudId: name.exactOptional(),
}) satisfies SchemaOf<Gateway>;

const flag = z.boolean().exactOptional();
const endOptions = z.object({
  allowGatewayTransit: flag,
  useRemoteGateways: flag,
  allowForwardedTraffic: flag,
  allowVirtualNetworkAccess: flag,
  exportCustomRoutes: flag,
  importCustomRoutes: flag,
  exchangeSubnetRoutes: flag,
  allowDnsResolution: flag,
});

const peering = z.object({
  id,
  name,
  requester: id,
  accepter: id,
  status: z.enum(peeringStatuses),
  requestedAt: instant.exactOptional(),
  bandwidthMbps: finite.positive('is not above 0').exactOptional(),
  billing: name.exactOptional(),
  options: z.object({ requester: endOptions.exactOptional(), accepter: endOptions.exactOptional() }).exactOptional(),
  cloudId: name.exactOptional(),
  notes: text.exactOptional(),
}) satisfies SchemaOf<Peering>;

const endKeys = ['vpc', 'subnet', 'cidr'];
const requirementEnd = z
  .unknown()
  .refine(
    (value) => endKeys.filter((key) => Object.hasOwn(Object(value) as object, key)).length === 1,
    'must hold one of "vpc", "subnet" and "cidr", and no other of them',
  )
  .pipe(z.union([z.object({ vpc: id }), z.object({ subnet: id }), z.object({ cidr })]));

const requirement = z.object({
  id,
  from: requirementEnd,
  to: requirementEnd,
  expect: z.enum(['connected', 'isolated']),
  demandMbps: finite.positive('is not above 0').exactOptional(),
  encrypted: z.boolean().exactOptional(),
  note: text.exactOptional(),
}) satisfies SchemaOf<Requirement>;

const waiver = z.object({ finding: id, reason: text, until: date.exactOptional() }) satisfies SchemaOf<Waiver>;

const note = z.object({
  id,
  text,
  position,
  about: z.object({ type: name, id }).exactOptional(),
}) satisfies SchemaOf<Note>;

/** The schema of each record; unknown keys are dropped here and listed by the reader. */
export const recordSchemas = {
  accounts: account,
  vpcs: vpc,
  subnets: subnet,
  routeTables: routeTable,
  routes: route,
  gateways: gateway,
  peerings: peering,
  requirements: requirement,
  waivers: waiver,
  notes: note,
} satisfies { [T in keyof RecordOf]: SchemaOf<RecordOf[T]> };

const quotaKey = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'is not a quota key such as peerings-per-vpc');
const quota = z
  .number()
  .refine(Number.isInteger, 'is not a whole number')
  .positive('is not above 0')
  .max(1_000_000_000, 'is above 1,000,000,000');
const quotas = z
  .unknown()
  .refine((value) => Object.keys(value ?? {}).length <= 100, 'has more than 100 quotas')
  .pipe(z.record(quotaKey, quota));

/** The top of the document without its arrays. */
export const metaSchema = z.object({
  name,
  provider: id,
  currency: z.string().max(8, 'is not a currency code such as CNY').exactOptional(),
  pricePerMbpsDay: finite.nonnegative('is below 0').exactOptional(),
  quotas: quotas.exactOptional(),
}) satisfies SchemaOf<ProjectMeta>;

const recordChanges = recordTypes.map((type) =>
  z
    .strictObject({
      type: z.literal(type),
      id,
      before: recordSchemas[type].nullable(),
      after: recordSchemas[type].nullable(),
    })
    .refine(({ before, after }) => before !== null || after !== null, 'changes nothing')
    .refine(
      (change) =>
        [change.before, change.after].every(
          (record) => record === null || recordKey(type, record as never) === change.id,
        ),
      'names another record than the one it holds',
    ),
);
const metaChange = z.strictObject({ type: z.literal('project'), before: metaSchema, after: metaSchema });

/** A patch as it crosses from the window to the host. */
export const patchSchema = z.strictObject({
  changes: z.array(z.discriminatedUnion('type', [metaChange, ...recordChanges])).min(1, 'is empty'),
}) as unknown as z.ZodType<Patch, Patch>; // a union built from a list loses which record goes with which type

/** A time on a day of the calendar: Date itself takes 2026-02-30 for a day of March. */
function isTime(text: string): boolean {
  const day = Date.parse(text.slice(0, 10));
  if (Number.isNaN(day) || Number.isNaN(Date.parse(text))) return false;
  return new Date(day).toISOString().startsWith(text.slice(0, 10));
}
