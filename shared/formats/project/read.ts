import type { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../model/problem.ts';
import { metaSchema, recordSchemas } from '../../model/schema.ts';
import {
  recordKey,
  recordTypes,
  type ProjectMeta,
  type RecordOf,
  type RecordType,
  type Topology,
} from '../../model/topology.ts';
import { upgradeDocument } from '../../model/upgrade/upgrade.ts';
import { listIgnored } from './ignored.ts';
import { findExcess } from './limits.ts';
import { pathTo, quote } from './path.ts';
import { recognisers } from './recognise.ts';
import { findDanglingReference } from './references.ts';
import { schemaProblem } from './schema-problem.ts';
import { projectFormat, projectVersion } from './write.ts';

/** A document that was read whole, and the paths of the keys in it that this version does not know. */
export interface ReadProject {
  readonly topology: Topology;
  readonly ignored: readonly string[];
}

type JsonObject = Record<string, unknown>;

/** Keys of the document's top that are no part of the topology's meta. */
const ownKeys: ReadonlySet<string> = new Set(['format', 'version', ...recordTypes]);

/** Reads a `peerplan.project` document from JSON text: all of it, or the first problem with its path. Never half. */
export function readProject(text: string): Result<ReadProject> {
  const excess = findExcess(text);
  if (excess) return fail(excess);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail({
      code: 'not-json',
      path: '',
      message: `The text is not JSON (${(error as Error).message.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}).`,
      remedy: 'Give a project document that Peerplan or a script of yours wrote as JSON.',
    });
  }
  return readProjectValue(value);
}

/**
 * Reads a document that is already parsed JSON: all of it, or the first problem with its path. The topology may hold
 * objects of `value`, which must not change afterwards.
 */
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
  if (!meta.success) return fail(schemaProblem('', document, meta.error));
  for (const key of Object.keys(document)) {
    if (Object.hasOwn(meta.data, key)) {
      listIgnored(document[key], meta.data[key as keyof ProjectMeta], key, ignored);
    } else if (!ownKeys.has(key)) {
      ignored.push(pathTo('', key));
    }
  }

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
  const isWhole = recognisers[type];
  const records = new Map<string, RecordOf[T]>();
  for (let index = 0; index < value.length; index++) {
    let record = value[index] as RecordOf[T];
    if (!isWhole(record)) {
      const path = `${type}[${index}]`;
      const parsed = schema.safeParse(record);
      if (!parsed.success) return fail(schemaProblem(path, record, parsed.error));
      listIgnored(record, parsed.data, path, ignored);
      record = parsed.data;
    }
    const key = recordKey(type, record);
    if (records.has(key)) return fail(duplicate(type, key, index, records));
    records.set(key, record);
  }
  return ok(records);
}

function duplicate(type: RecordType, key: string, index: number, records: ReadonlyMap<string, unknown>): Problem {
  return {
    code: 'duplicate-id',
    path: `${type}[${index}].${type === 'waivers' ? 'finding' : 'id'}`,
    message: `${quote(key)} stands at ${type}[${[...records.keys()].indexOf(key)}] already.`,
    remedy: 'Give every record of the array an id of its own.',
    data: { id: key, array: type },
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
