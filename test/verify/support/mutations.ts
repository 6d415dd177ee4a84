/** A bundle with one field changed, and which. */
export interface Mutation {
  readonly name: string;
  readonly bundle: unknown;
}

type Holder = Record<string | number, unknown>;

function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const names = Array.isArray(value) ? value.keys() : Object.keys(value);
  const below = [...names].flatMap(name => pathsOf((value as Holder)[name], [...path, name]));
  return path.length === 0 ? below : [path, ...below];
}

/** Another value of the same kind; for groups and lists another length or order. */
function changed(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 5;
  if (Array.isArray(value)) return value.length > 1 ? [...value].reverse() : [...value, ...value, 'x'];
  return {};
}

function otherKind(value: unknown): unknown {
  if (typeof value === 'string') return 7;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return Number(value);
  return Array.isArray(value) ? {} : [];
}

/** Every field of a bundle, at every depth: changed, of another kind, null, and taken away. */
export function mutationsOf(bundle: unknown): Mutation[] {
  const text = JSON.stringify(bundle);
  return pathsOf(bundle).flatMap(path => {
    const last = path.at(-1) as string | number;
    const edit = (how: string, change: (holder: Holder) => void): Mutation => {
      const copy = JSON.parse(text) as Holder;
      change(path.slice(0, -1).reduce<Holder>((holder, name) => holder[name] as Holder, copy));
      return { name: `${path.join('.')} ${how}`, bundle: copy };
    };
    const set = (how: string, make: (value: unknown) => unknown) =>
      edit(how, holder => {
        holder[last] = make(holder[last]);
      });
    const away = edit('taken away', holder => {
      if (Array.isArray(holder)) holder.splice(Number(last), 1);
      else delete holder[last];
    });
    return [set('changed', changed), set('of another kind', otherKind), set('null', () => null), away].filter(
      ({ bundle: copy }) => JSON.stringify(copy) !== text,
    );
  });
}
