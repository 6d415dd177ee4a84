import fc from 'fast-check';

/** Values that no page of ours sends, in every shape that a wire can carry; `json` leaves out what JSON has no words for. */
export function wildValue(wire: 'json' | 'clone'): fc.Arbitrary<unknown> {
  const plain = fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    1e308,
    5e-324,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    ' ',
    '\0',
    '\u202e甲\ufeff',
    '\ud800',
    '\udfff甲',
    '__proto__',
    'constructor',
    "'; DROP TABLE object; --",
    '%_"\'*?',
    '../../etc/passwd',
    '2026-02-30',
    '9'.repeat(400),
    '甲'.repeat(5000),
    [],
    {},
  );
  const uncommon = fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n ** 30n,
    new Date(Number.NaN),
    new Map([['id', 1]]),
    new Set([1]),
    new Uint8Array(3),
    /a/,
    circle(),
  );
  const leaf = fc.oneof(
    plain,
    fc.double(),
    fc.integer(),
    fc.string({ unit: 'binary', maxLength: 40 }),
    ...(wire === 'clone' ? [uncommon] : []),
  );
  const key = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'drawId', 'taskId', 'filter', 'after', 'limit'),
    fc.string({ maxLength: 8 }),
  );
  const nested = fc.integer({ min: 50, max: 2000 }).map(depth => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { filter: value };
    return value;
  });
  const tree = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(ownFields),
    ),
  })).value;
  return fc.oneof({ weight: 30, arbitrary: tree }, { weight: 1, arbitrary: nested });
}

/** Fields as they stand in JSON: `__proto__` is one like every other. */
export function ownFields(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const made = {};
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

function circle(): unknown {
  const made: Record<string, unknown> = {};
  made.self = made;
  return made;
}
