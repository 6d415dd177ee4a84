import { compareCodes } from './code-pattern.ts';
import { isWellFormed } from './well-formed.ts';

const ASCII = /^[\0-\x7f]*$/;

/**
 * Writes a value as canonical JSON: RFC 8785 restricted to strings, booleans, null, safe integers, arrays and plain objects
 * with ASCII keys (SSJ-DRAW/1, 2.3); throws RangeError naming the place of anything else.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new RangeError(`${path} is not a safe integer.`);
      return String(value);
    case 'object':
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new RangeError(`${path} is a ${typeof value}, which canonical JSON cannot hold.`);
  }
}

function writeString(text: string, path: string): string {
  if (!isWellFormed(text)) throw new RangeError(`${path} holds half of a surrogate pair.`);
  return JSON.stringify(text);
}

function writeArray(list: readonly unknown[], path: string): string {
  const parts: string[] = [];
  // Counted by hand: map() would step over a hole, and a hole is an undefined that must be refused.
  for (let index = 0; index < list.length; index += 1) parts.push(write(list[index], `${path}[${index}]`));
  return `[${parts.join(',')}]`;
}

function writeObject(object: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // A prototype with a prototype of its own belongs to a class (Map, Date …), whose content JSON would lose.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new RangeError(`${path} is no plain object.`);
  const entries = Object.entries(object).sort(([left], [right]) => compareCodes(left, right));
  const parts = entries.map(([key, entry]) => {
    if (!ASCII.test(key)) throw new RangeError(`${path} has a key that is not ASCII.`);
    return `${JSON.stringify(key)}:${write(entry, `${path}.${key}`)}`;
  });
  return `{${parts.join(',')}}`;
}
