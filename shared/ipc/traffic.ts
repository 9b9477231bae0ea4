import { z } from 'zod';

/** A monitoring file that was imported. */
const trafficImport = z.strictObject({
  id: z.number().int(),
  file: z.string(),
  /** ISO 8601. */
  at: z.string(),
  rows: z.number().int(),
  bad: z.number().int(),
});
export type TrafficImport = z.infer<typeof trafficImport>;

/** The highest figures of a time of a peering; bandwidth in Mbps, packets per second, loss in percent. */
const trafficPoint = z.strictObject({
  /** Milliseconds since 1970-01-01 00:00 on the clock of the file. */
  at: z.number(),
  in: z.number(),
  out: z.number(),
  inPackets: z.number().nullable(),
  outPackets: z.number().nullable(),
  loss: z.number().nullable(),
});
export type TrafficPoint = z.infer<typeof trafficPoint>;

/** A row of the file that was left out. */
const trafficBadRow = z.strictObject({
  /** From 1, the head being the first. */
  line: z.number().int(),
  column: z.number().int(),
  text: z.string(),
  reason: z.enum(['time', 'number', 'percent', 'peering', 'too-short', 'too-many', 'too-long']),
});
export type TrafficBadRow = z.infer<typeof trafficBadRow>;

/** How far an import has come. */
const trafficProgress = z.strictObject({
  rows: z.number().int(),
  bad: z.number().int(),
  /** The first of the rows that were left out. */
  badRows: z.array(trafficBadRow),
  /** Columns that nothing is known about. */
  ignored: z.array(z.string()),
});
export type TrafficProgress = z.infer<typeof trafficProgress>;

const project = z.string().regex(/^prj-[0-9a-z]{8}$/, 'is not a project id');
const peering = z.string().min(1).max(200);
const nothing = z.strictObject({});

/** The requests about monitoring. A file is sent in pieces, in their order, so that neither side ever holds it whole. */
export const trafficRequests = {
  /** `peering`: whose readings they are, where the file does not say. */
  'traffic.begin': {
    input: z.strictObject({ project, file: z.string().max(260), peering: peering.optional() }),
    output: z.strictObject({ import: z.number().int() }),
  },
  /** The next piece of the file. What was imported counts from the last one on. */
  'traffic.feed': {
    input: z.strictObject({ import: z.number().int(), text: z.string().max(16 * 1024 * 1024), last: z.boolean() }),
    output: trafficProgress,
  },
  'traffic.cancel': { input: z.strictObject({ import: z.number().int() }), output: nothing },
  'traffic.imports': { input: z.strictObject({ project }), output: z.array(trafficImport) },
  'traffic.remove': { input: z.strictObject({ project, import: z.number().int() }), output: nothing },
  /** What every day of every peering comes down to. */
  'traffic.days': {
    input: z.strictObject({ project }),
    output: z.array(z.strictObject({ peering, ...trafficPoint.shape })),
  },
  /** A peering between two times, both included: its readings, or its hours where that is more than three days. */
  'traffic.series': {
    input: z.strictObject({ project, peering, from: z.number(), to: z.number() }),
    output: z.array(trafficPoint),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
