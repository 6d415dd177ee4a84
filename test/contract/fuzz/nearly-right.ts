import fc from 'fast-check';
import type { z } from 'zod';
import { ownFields } from './wild-values.ts';

/** The part of a schema's definition that is needed here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly parts?: readonly (string | z.ZodType)[];
}

/** Inputs of the shape that a schema asks for, with a value here and there that is wrong, missing or too much. */
export function nearlyRight(schema: z.ZodType, wild: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const right = rightOf(schema, wild);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wild });
}

function rightOf(schema: z.ZodType, wild: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const about = schema.def as unknown as Definition;
  const inside = (given: z.ZodType | undefined) => (given ? nearlyRight(given, wild) : wild);
  switch (about.type) {
    case 'object':
      return objectOf(about.shape ?? {}, wild);
    case 'array':
      return fc.array(inside(about.element), { maxLength: 4 });
    case 'nullable':
      return fc.oneof(fc.constant(null), inside(about.innerType));
    case 'optional':
    case 'default':
      return inside(about.innerType);
    case 'pipe':
      return inside(about.in);
    case 'union':
      return fc.oneof(...(about.options ?? []).map(inside));
    case 'enum':
      return fc.constantFrom(...Object.values(about.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(about.values ?? []));
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 5 }), inside(about.valueType), { maxKeys: 3 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -5, max: 20_000 }));
    case 'string':
      return textOf(about);
    case 'template_literal':
      return (
        fc
          .tuple(...(about.parts ?? []).map(part => (typeof part === 'object' ? inside(part) : fc.constant(part))))
          // A wild object may have no text at all.
          .map(parts => parts.map(part => (typeof part === 'object' ? '' : String(part))).join(''))
      );
    default:
      throw new RangeError(`No inputs can be made for a schema of type ${about.type}.`);
  }
}

function textOf(about: Definition): fc.Arbitrary<string> {
  const isDate = (about as { format?: string }).format === 'date';
  const date = fc.constantFrom('2026-03-02', '2026-03-31', '2024-02-29', '0001-01-01', '9999-12-31');
  if (isDate) return date;
  return fc.oneof(
    fc.constantFrom('A', 'site', '一季度抽查', '123456', '371726', '03-31', 'shandong', '1', '99', 'a'.repeat(64)),
    date,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
}

function objectOf(shape: Readonly<Record<string, z.ZodType>>, wild: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([key, field]) =>
    fc.tuple(
      fc.constant(key),
      nearlyRight(field, wild),
      fc.integer({ min: 0, max: 40 }).map(chance => chance > 0),
    ),
  );
  const surplus = fc.option(fc.tuple(fc.constantFrom('__proto__', 'constructor', 'x', ''), wild), { freq: 20 });
  return fc.tuple(fc.tuple(...fields), surplus).map(([given, more]) => {
    const kept = (given as [string, unknown, boolean][]).filter(([, , isKept]) => isKept);
    return ownFields([...kept.map(([key, value]) => [key, value] as const), ...(more ? [more] : [])]);
  });
}
