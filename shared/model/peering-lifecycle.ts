import type { PeeringStatus } from './topology.ts';

/** What can happen to a peering; `cut-by-peer` is done by the owner of the other end. */
export const peeringEvents = [
  'request',
  'create',
  'accept',
  'reject',
  'expire',
  'fail',
  'cut-by-peer',
  'remove',
] as const;
export type PeeringEvent = (typeof peeringEvents)[number];

/**
 * The life of a peering: what each event makes of each status; `gone` where the record itself goes. An event that is not
 * named for a status cannot happen in it. Source: Tencent Cloud TCE, Peering Connection, create and delete flows, reject,
 * delete and use limits; AWS, peering connection lifecycle, for the statuses in between.
 */
export const peeringLifecycle: Readonly<
  Record<PeeringStatus, Readonly<Partial<Record<PeeringEvent, PeeringStatus | 'gone'>>>>
> = {
  planned: { request: 'pending', create: 'active', remove: 'gone' },
  pending: {
    accept: 'active',
    reject: 'rejected',
    expire: 'expired',
    fail: 'failed',
    'cut-by-peer': 'peer-deleted',
    remove: 'gone',
  },
  provisioning: { create: 'active', fail: 'failed', remove: 'gone' },
  active: { 'cut-by-peer': 'peer-deleted', remove: 'gone' },
  failed: { request: 'pending', create: 'active', remove: 'gone' },
  rejected: { request: 'pending', remove: 'gone' },
  expired: { request: 'pending', remove: 'gone' },
  deleting: { remove: 'gone' },
  deleted: { remove: 'gone' },
  'peer-deleted': { remove: 'gone' },
};

const day = 86_400_000;

/**
 * The instant, in milliseconds since 1970, at which a request that was made at `requestedAt` (ISO 8601) can no longer be
 * accepted; null where the provider states no such period (`days`) or nobody wrote down the request.
 */
export function requestEnds(requestedAt: string | undefined, days: number | null): number | null {
  return requestedAt === undefined || days === null ? null : Date.parse(requestedAt) + days * day;
}
