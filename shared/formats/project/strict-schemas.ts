import { compile, z } from 'zod';
import { recordSchemas } from '../../model/schema.ts';
import { recordTypes, type RecordType } from '../../model/topology.ts';

/**
 * The schema of each record without room for unknown keys, at any depth, as generated code where the page's policy
 * allows that: what it accepts is the record as it stands, without a copy. The schemas neither transform nor default.
 */
export const strictSchemas = Object.fromEntries(
  recordTypes.map((type) => [type, compile(strictly(recordSchemas[type]))]),
) as unknown as { readonly [T in RecordType]: z.ZodType };

function strictly(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodExactOptional) return strictly(schema.unwrap()).exactOptional();
  if (schema instanceof z.ZodPipe) return z.pipe(schema.in as z.ZodType, strictly(schema.out));
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(strictly));
  if (!(schema instanceof z.ZodObject)) return schema as z.ZodType;
  const shape = schema.shape as Readonly<Record<string, unknown>>;
  return z.strictObject(Object.fromEntries(Object.entries(shape).map(([key, child]) => [key, strictly(child)])));
}
