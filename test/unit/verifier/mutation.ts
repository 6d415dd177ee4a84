/** One change to one place of a bundle, made in place and taken back. */
export interface Mutation {
  readonly name: string;
  readonly apply: () => void;
  readonly undo: () => void;
}

type Holder = Record<string, unknown>;
type Change = (name: string, value: unknown) => void;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** The last sign exchanged for another one of its kind. */
function flipped(text: string): string {
  const last = text.slice(-1);
  const other = /[0-9]/.test(last) ? String((Number(last) + 1) % 10) : last === 'a' ? 'b' : 'a';
  return text.slice(0, -1) + other;
}

function changesOfLeaf(value: unknown, change: Change): void {
  if (typeof value === 'string') change('flipped', flipped(value));
  else if (typeof value === 'number') {
    change('+1', value + 1);
    change('−1', value - 1);
  } else change('negated', !value);
}

function changesOfList(list: unknown[], change: Change): void {
  list.forEach((item, i) => {
    change(`without [${i}]`, list.toSpliced(i, 1));
    const next = list[i + 1];
    if (i + 1 < list.length && JSON.stringify(item) !== JSON.stringify(next))
      change(`[${i}] and [${i + 1}] swapped`, list.toSpliced(i, 2, next, item));
  });
}

/** Every change of every leaf and every list below `holder[key]`: texts flipped, numbers ±1, items removed or swapped. */
export function mutationsOf(holder: Holder, key: string, path = key): Mutation[] {
  const value = holder[key];
  const mutations: Mutation[] = [];
  const change: Change = (name, changed) =>
    mutations.push({
      name: `${path} ${name}`,
      apply: () => {
        holder[key] = changed;
      },
      undo: () => {
        holder[key] = value;
      },
    });
  if (!isHolder(value)) changesOfLeaf(value, change);
  else {
    if (Array.isArray(value)) changesOfList(value, change);
    else for (const name of Object.keys(value)) mutations.push(removalOf(value, name, path));
    for (const name of Object.keys(value)) mutations.push(...mutationsOf(value, name, `${path}.${name}`));
  }
  return mutations;
}

function removalOf(holder: Holder, name: string, path: string): Mutation {
  const value = holder[name];
  return {
    name: `${path}.${name} removed`,
    apply: () => {
      delete holder[name];
    },
    undo: () => {
      holder[name] = value;
    },
  };
}
