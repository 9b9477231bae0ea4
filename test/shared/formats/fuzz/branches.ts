import { z } from 'zod';
import { metaSchema, recordSchemas } from '../../../../shared/model/schema.ts';
import { recordTypes } from '../../../../shared/model/topology.ts';

/** A place in the document where anything may stand that the schema says something about. */
export interface Branch {
  /** `peerings[].options.requester`: of every record of the array. */
  readonly name: string;
  /** The steps to it from the top; the index of a record is `anyRecord`. */
  readonly steps: readonly (string | number)[];
  readonly optional: boolean;
  /** True when it is the one key of an alternative: the others must not stand beside it. */
  readonly alone: boolean;
}

export const anyRecord = -1;

/** The branches under each of the document's top keys, walked from the schemas, so that a new key is one more. */
export function branchesOf(key: string): readonly Branch[] {
  if (!recordTypes.some((type) => type === key)) {
    const schema = (metaSchema.shape as Record<string, z.ZodType>)[key];
    return schema ? walk(schema, [key]) : [at([key])];
  }
  const schema = recordSchemas[key as keyof typeof recordSchemas];
  return [at([key]), ...walk(schema, [key, anyRecord], { optional: true })];
}

/** Every top key of the document. */
export const topKeys: readonly string[] = ['format', 'version', ...Object.keys(metaSchema.shape), ...recordTypes];

function walk(schema: unknown, steps: Branch['steps'], how: Partial<Branch> = {}): Branch[] {
  if (schema instanceof z.ZodExactOptional) return walk(schema.unwrap(), steps, { ...how, optional: true });
  if (schema instanceof z.ZodPipe) return walk(schema.out, steps, how);
  const here = { ...at(steps), ...how };
  if (schema instanceof z.ZodArray) return [here, ...walk(schema.element, [...steps, 0], { optional: true })];
  if (schema instanceof z.ZodRecord)
    return [here, ...walk(schema.valueType, [...steps, 'peerings-per-vpc'], { optional: true })];
  if (schema instanceof z.ZodUnion) {
    return [here, ...schema.options.flatMap((option) => walk(option, steps, { alone: true }).slice(1))];
  }
  if (!(schema instanceof z.ZodObject)) return [here];
  const inner = how.alone === true ? { alone: true } : {};
  return [here, ...Object.entries(schema.shape).flatMap(([key, child]) => walk(child, [...steps, key], inner))];
}

function at(steps: Branch['steps']): Branch {
  const name = steps.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
  return { name: name.slice(1), steps, optional: false, alone: false };
}
