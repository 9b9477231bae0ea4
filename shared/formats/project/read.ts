import type { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../model/problem.ts';
import { metaSchema, recordSchemas } from '../../model/schema.ts';
import { recordKey, recordTypes, type RecordOf, type RecordType, type Topology } from '../../model/topology.ts';
import { upgradeDocument } from '../../model/upgrade/upgrade.ts';
import { findDanglingReference } from './references.ts';
import { projectFormat, projectVersion, shapeOf } from './write.ts';

/** A document that was read whole, and the paths of the keys in it that this version does not know. */
export interface ReadProject {
  readonly topology: Topology;
  readonly ignored: readonly string[];
}

type JsonObject = Record<string, unknown>;

/** Reads a `peerplan.project` document from JSON text: all of it, or the first problem with its path. Never half. */
export function readProject(text: string): Result<ReadProject> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail({
      code: 'not-json',
      path: '',
      message: `The text is not JSON (${(error as Error).message}).`,
      remedy: 'Give a project document that Peerplan or a script of yours wrote as JSON.',
    });
  }
  return readProjectValue(value);
}

/** Reads a document that is already parsed JSON: all of it, or the first problem with its path. */
export function readProjectValue(value: unknown): Result<ReadProject> {
  if (!isObject(value) || value['format'] !== projectFormat) {
    return fail({
      code: 'not-a-project',
      path: 'format',
      message: `The document is not a Peerplan project: "format" must be "${projectFormat}".`,
      remedy: 'Give a project document; other formats have to be imported.',
    });
  }
  const upgraded = upgradeDocument(value, projectVersion);
  if (!upgraded.ok) return upgraded;
  const document = upgraded.value;

  const ignored: string[] = [];
  const meta = metaSchema.safeParse(document);
  if (!meta.success) return fail(schemaProblem('', meta.error));
  listUnknownKeys(document, ['format', 'version', ...Object.keys(metaSchema.shape), ...recordTypes], '', ignored);

  const maps: Partial<Record<RecordType, ReadonlyMap<string, unknown>>> = {};
  for (const type of recordTypes) {
    const records = readRecords(type, document[type], ignored);
    if (!records.ok) return records;
    maps[type] = records.value;
  }
  const topology = { meta: meta.data, ...maps } as Topology;
  const dangling = findDanglingReference(topology);
  return dangling ? fail(dangling) : ok({ topology, ignored });
}

function readRecords<T extends RecordType>(
  type: T,
  value: unknown,
  ignored: string[],
): Result<ReadonlyMap<string, RecordOf[T]>> {
  if (!Array.isArray(value)) {
    return fail({
      code: 'missing-array',
      path: type,
      message: value === undefined ? `The array "${type}" is missing.` : `"${type}" is not an array.`,
      remedy: `Write "${type}": [] when there are none.`,
      data: { array: type },
    });
  }
  const schema = recordSchemas[type] as unknown as z.ZodType<RecordOf[T]>;
  const records = new Map<string, RecordOf[T]>();
  for (let index = 0; index < value.length; index++) {
    const path = `${type}[${index}]`;
    const parsed = schema.safeParse(value[index]);
    if (!parsed.success) return fail(schemaProblem(path, parsed.error));
    const key = recordKey(type, parsed.data);
    if (records.has(key)) {
      return fail({
        code: 'duplicate-id',
        path: `${path}.${type === 'waivers' ? 'finding' : 'id'}`,
        message: `"${key}" stands twice in "${type}".`,
        remedy: 'Give every record of the array an id of its own.',
        data: { id: key, array: type },
      });
    }
    records.set(key, parsed.data);
    listUnknownFields(value[index], schema, path, ignored);
  }
  return ok(records);
}

function schemaProblem(at: string, error: z.ZodError): Problem {
  const issue = error.issues[0]!;
  const path = issue.path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    at,
  );
  return {
    code: 'schema',
    path,
    message: `The value ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`.replace(
      'The value invalid',
      'Invalid',
    ),
    remedy: 'Mend the value at this path; docs/project-format.md lists what may stand there.',
    data: { issue: issue.message },
  };
}

function listUnknownKeys(value: JsonObject, known: readonly string[], path: string, ignored: string[]): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) ignored.push(path === '' ? key : `${path}.${key}`);
  }
}

function listUnknownFields(value: unknown, schema: unknown, path: string, ignored: string[]): void {
  const shape = shapeOf(schema);
  if (!shape || !isObject(value)) return;
  listUnknownKeys(value, Object.keys(shape), path, ignored);
  for (const key of Object.keys(shape)) {
    if (isObject(value[key])) listUnknownFields(value[key], shape[key], `${path}.${key}`, ignored);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
