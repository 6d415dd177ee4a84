import { fieldName } from './field-name.ts';
import { valueName } from './value-name.ts';

/** One value that is different after an action; null on a side where it did not stand. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Leaves = Map<string, string>;

function leafText(value: unknown): string {
  if (value === null || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

function isList(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string' || typeof each === 'number');
}

function collect(value: unknown, path: string, leaves: Leaves): Leaves {
  if (isList(value)) leaves.set(path, value.join('、') || '（空）');
  else if (typeof value !== 'object' || value === null) leaves.set(path, leafText(value));
  else for (const [key, each] of Object.entries(value)) collect(each, path === '' ? key : `${path}.${key}`, leaves);
  return leaves;
}

function leavesOf(stored: string | null): Leaves {
  if (stored === null) return new Map();
  try {
    return collect(JSON.parse(stored), '', new Map());
  } catch {
    return new Map([['', stored]]);
  }
}

/** What an entry of the trail changed, field by field; both sides are JSON as the core keeps them. */
export function changesBetween(before: string | null, after: string | null): Change[] {
  const old = leavesOf(before);
  const fresh = leavesOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map(field => ({ field, before: old.get(field) ?? null, after: fresh.get(field) ?? null }))
    .filter(change => change.before !== change.after);
}

/** The changes of an entry in one text and in words, a line for each field. */
export function changesText(before: string | null, after: string | null): string {
  return changesBetween(before, after)
    .map(({ field, before: old, after: fresh }) => {
      const [from, to] = [old, fresh].map(value => (value === null ? '—' : valueName(field, value)));
      return before === null ? `${fieldName(field)}：${to}` : `${fieldName(field)}：${from} → ${to}`;
    })
    .join('\n');
}
