/** What a profile holds at a place: a word, a figure, a choice, or a list of words. */
export type PlainValue = string | number | boolean | null | readonly string[];

/** Where a value stands: the names of the parts and the numbers of the rows down to it. */
export type ValuePath = readonly string[];

export interface ProfileValue {
  readonly path: ValuePath;
  readonly value: PlainValue;
}

/** A value that two profiles have differently; null stands for one that has none there. */
export interface ValueDifference {
  readonly path: ValuePath;
  readonly before: PlainValue;
  readonly after: PlainValue;
}

/** Every value of a profile by itself, in its order; a list of words is one value, a list of rows as many as they have. */
export function valuesOf(part: unknown, path: ValuePath = []): ProfileValue[] {
  if (Array.isArray(part)) {
    if (part.every(one => typeof one === 'string')) return [{ path, value: part }];
    return part.flatMap((one, place) => valuesOf(one, [...path, `${place}`]));
  }
  if (typeof part === 'object' && part !== null) {
    return Object.entries(part).flatMap(([name, one]) => valuesOf(one, [...path, name]));
  }
  return part === undefined ? [] : [{ path, value: part as PlainValue }];
}

/** What differs between two profiles, in the order of the second, then what only the first has. */
export function differencesOf(before: unknown, after: unknown): ValueDifference[] {
  const known = new Map(valuesOf(before).map(one => [keyOf(one.path), one]));
  const found: ValueDifference[] = [];
  for (const { path, value } of valuesOf(after)) {
    const earlier = known.get(keyOf(path));
    known.delete(keyOf(path));
    if (!sameValue(earlier?.value ?? null, value)) found.push({ path, before: earlier?.value ?? null, after: value });
  }
  const gone = [...known.values()].filter(({ value }) => !sameValue(value, null));
  return [...found, ...gone.map(({ path, value }) => ({ path, before: value, after: null }))];
}

/** An empty list of words, an empty word and no value at all say the same. */
export function sameValue(a: PlainValue, b: PlainValue): boolean {
  const text = (value: PlainValue) => (value === null || value === '' ? '[]' : JSON.stringify(value));
  return text(a) === text(b);
}

/** The value at a place; undefined where there is none. */
export function valueAt(part: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    part,
  );
}

/** The same profile with another value at one place; nothing else of it changes. */
export function withValue<Part>(part: Part, path: ValuePath, value: unknown): Part {
  const [name, ...rest] = path;
  if (name === undefined) return value as Part;
  if (Array.isArray(part)) {
    return part.map((one, place) => (`${place}` === name ? withValue(one, rest, value) : one)) as Part;
  }
  const inner = (part ?? {}) as Record<string, unknown>;
  return { ...inner, [name]: withValue(inner[name], rest, value) } as Part;
}

/** Where a value comes from: the source beside it, that of its part, or that of the whole profile. */
export function sourceOf(profile: unknown, path: ValuePath): string {
  const own = valueAt(profile, ['valueSources', path[0] ?? '']);
  for (let length = path.length - 1; length >= 1; length -= 1) {
    const source = valueAt(profile, [...path.slice(0, length), 'source']);
    if (typeof source === 'string' && source !== '') return source;
  }
  return typeof own === 'string' && own !== '' ? own : `${valueAt(profile, ['source']) ?? ''}`;
}

/** A value as a person reads it. */
export function valueText(value: PlainValue | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return value.length === 0 ? '—' : value.join('；');
  return `${value}`;
}

const keyOf = (path: ValuePath): string => JSON.stringify(path);
