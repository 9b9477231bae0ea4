import { compile, z } from 'zod';
import { recordSchemas } from '../../model/schema.ts';
import { recordTypes, type RecordType } from '../../model/topology.ts';

type Recogniser = (value: unknown) => boolean;

/**
 * For each record type, whether a value is right by its schema and has no key that the schema does not know: such a
 * record stays as it stands, without a copy, as the schemas neither transform nor default. Walked once from the schemas,
 * because the window's policy forbids the code that zod would generate, and zod is three times as slow without it.
 */
export const recognisers = Object.fromEntries(
  recordTypes.map((type) => [type, recogniserOf(recordSchemas[type])]),
) as Readonly<Record<RecordType, Recogniser>>;

function recogniserOf(schema: z.core.$ZodType): Recogniser {
  if (schema instanceof z.ZodExactOptional) return recogniserOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return both(recogniserOf(schema.in), recogniserOf(schema.out));
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(recogniserOf);
    return (value) => options.some((option) => option(value));
  }
  const byZod = compile(schema as z.ZodType);
  const right: Recogniser = (value) => byZod.validate(value);
  if (schema instanceof z.ZodArray) {
    const item = recogniserOf(schema.element);
    return both(right, (value) => (value as readonly unknown[]).every(item));
  }
  if (!(schema instanceof z.ZodObject)) return right;
  const known = ofFields(schema.shape);
  return schema.def.checks === undefined ? known : both(right, known);
}

function ofFields(shape: Readonly<Record<string, z.core.$ZodType>>): Recogniser {
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    optional: schema instanceof z.ZodExactOptional,
    recognise: recogniserOf(schema),
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    let unknown = 0;
    for (const _ in record) unknown++;
    for (const { key, optional, recognise } of fields) {
      const field = record[key];
      if (field === undefined) {
        if (!optional) return false;
      } else {
        if (!recognise(field)) return false;
        unknown--;
      }
    }
    return unknown === 0;
  };
}

function both(first: Recogniser, second: Recogniser): Recogniser {
  return (value) => first(value) && second(value);
}
