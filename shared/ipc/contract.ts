import { z } from 'zod';
import { patchSchema } from '../model/schema.ts';
import { languages } from '../rules/engine/finding.ts';
import { trafficRequests } from './traffic.ts';

/**
 * Every request and event that crosses between the window and its host, once. Both hosts validate the input of a
 * request with its schema before anything else looks at it, and the client validates what comes back.
 */

const projectId = z.string().regex(/^prj-[0-9a-z]{8}$/, 'is not a project id');
const projectName = z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters');

const projectSummary = z.strictObject({
  id: projectId,
  name: z.string(),
  provider: z.string(),
  vpcs: z.number().int(),
  peerings: z.number().int(),
  /** ISO 8601. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ProjectSummary = z.infer<typeof projectSummary>;

/**
 * What became of the database at start. `blocked`: it was left untouched at `path` and nothing can be opened until the
 * user starts a fresh one, which keeps the old file beside it.
 */
const storageState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), path: z.string() }),
  z.strictObject({ kind: z.literal('fresh'), path: z.string(), keptAs: z.string() }),
  z.strictObject({
    kind: z.literal('blocked'),
    reason: z.enum(['corrupt', 'newer', 'unreadable']),
    path: z.string(),
    detail: z.string(),
  }),
]);
export type StorageState = z.infer<typeof storageState>;

const planFormat = z.enum(['markdown', 'csv', 'json']);
export type PlanFormat = z.infer<typeof planFormat>;

/** How the content of a file stands in its text: as it is, or as bytes in base64. */
const fileEncoding = z.enum(['utf8', 'base64']);

/** Where an exported file went: on disk, nowhere, or to be handed to the browser as a download (page host). */
const exportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), path: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('download'),
    fileName: z.string(),
    mediaType: z.string(),
    content: z.string(),
    encoding: fileEncoding,
  }),
]);
export type ExportOutcome = z.infer<typeof exportOutcome>;

const revision = z.number().int().nonnegative();

const namedVersion = z.strictObject({
  id: z.number().int(),
  name: z.string(),
  /** The state that it names. */
  revision,
  /** ISO 8601: when it was given its name. */
  at: z.string(),
});
/** A name that the user gave to a state of a project. */
export type NamedVersion = z.infer<typeof namedVersion>;

const historyPage = z.strictObject({
  /** Where the project stands now. */
  revision,
  createdAt: z.string(),
  /** The latest first; `revision` is the state after the edit. */
  entries: z.array(
    z.strictObject({ revision, at: z.string(), label: z.string(), changes: z.number().int().nonnegative() }),
  ),
  versions: z.array(namedVersion),
});
export type HistoryPage = z.infer<typeof historyPage>;

const menuItem = z.strictObject({
  id: z.string().max(100),
  label: z.string().max(200),
  /** The window's own key for it, such as `Mod+Shift+Z`. */
  key: z.string().max(40).optional(),
  /** What the system does of itself, in a text field too; the window hears of it as an event of the page. */
  role: z.enum(['cut', 'copy', 'paste']).optional(),
  enabled: z.boolean(),
});
const menuGroup = z.strictObject({
  id: z.string().max(40),
  label: z.string().max(100),
  items: z.array(menuItem).max(100),
});
/** A menu of the window's commands, in the user's language. */
export type MenuGroup = z.infer<typeof menuGroup>;

const nothing = z.strictObject({});

export const requests = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['desktop', 'page']),
      platform: z.string(),
      storage: storageState,
    }),
  },
  /** Keeps the blocked database aside under another name and starts an empty one. */
  'storage.startFresh': { input: nothing, output: storageState },
  'projects.list': { input: nothing, output: z.array(projectSummary) },
  /** `document` is the text of a `peerplan.project` document; absent: an empty project of `provider`. */
  'projects.create': {
    input: z.strictObject({
      name: projectName,
      provider: z.string().min(1).max(64),
      document: z
        .string()
        .max(256 * 1024 * 1024)
        .optional(),
    }),
    output: projectSummary,
  },
  /** The document as text, and the revision that the next commit builds on. */
  'projects.open': {
    input: z.strictObject({ id: projectId }),
    output: z.strictObject({ document: z.string(), revision: z.number().int() }),
  },
  'projects.remove': { input: z.strictObject({ id: projectId }), output: nothing },
  /** An edit like any other: it stands in the journal. */
  'projects.rename': { input: z.strictObject({ id: projectId, name: projectName }), output: nothing },
  /** A new project with what stands in another one; the history stays with that one. */
  'projects.duplicate': { input: z.strictObject({ id: projectId, name: projectName }), output: projectSummary },
  /** Acknowledged only when the patch is on disk. `label` names the edit for the journal. */
  'projects.commit': {
    input: z.strictObject({
      id: projectId,
      revision,
      label: z.string().max(200),
      patch: patchSchema,
    }),
    output: z.strictObject({ revision: z.number().int() }),
  },
  /** The edits before revision `before`, or the latest ones, and all named versions. */
  'history.list': {
    input: z.strictObject({
      id: projectId,
      before: revision.optional(),
      limit: z.number().int().positive().max(10_000),
    }),
    output: historyPage,
  },
  /** The document as it stood at a revision. */
  'history.document': {
    input: z.strictObject({ id: projectId, revision }),
    output: z.strictObject({ document: z.string() }),
  },
  'history.name': { input: z.strictObject({ id: projectId, revision, name: projectName }), output: namedVersion },
  'history.unname': { input: z.strictObject({ id: projectId, version: z.number().int() }), output: nothing },
  /** Writes the route plan of what is on disk, from empty tables or from `baseline`; the host asks where to. */
  'exports.plan': {
    input: z.strictObject({
      id: projectId,
      format: planFormat,
      language: z.enum(languages),
      baseline: revision.optional(),
    }),
    output: exportOutcome,
  },
  /** Writes the project document of what is on disk; the host asks where to. */
  'exports.project': { input: z.strictObject({ id: projectId }), output: exportOutcome },
  /** Writes a file that the window made, such as a picture; the host asks where to. */
  'exports.file': {
    input: z.strictObject({
      fileName: z.string().min(1).max(260),
      mediaType: z.string().max(100),
      content: z.string().max(256 * 1024 * 1024),
      encoding: fileEncoding,
    }),
    output: exportOutcome,
  },
  ...trafficRequests,
  /** What the native menu and the window title need to know. */
  'window.state': {
    input: z.strictObject({
      title: z.string().max(300),
      language: z.enum(languages),
      theme: z.enum(['light', 'dark', 'system']),
      menu: z.array(menuGroup).max(20),
    }),
    output: nothing,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const events = {
  /** The native menu was used: the id of one of the items that the window told. */
  'menu.command': z.strictObject({ command: z.string() }),
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** How a request failed: an expected problem in words, or `internal` for a bug that the host has logged. */
export const requestFailure = z.strictObject({
  code: z.string(),
  path: z.string(),
  message: z.string(),
  remedy: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What travels back for every request, on both hosts. */
export const reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem: requestFailure }),
]);
export type Reply = z.infer<typeof reply>;

/** What the preload script exposes to the window as `window.peerplan`. */
export interface PeerplanBridge {
  request(name: string, input: unknown): Promise<unknown>;
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
}
