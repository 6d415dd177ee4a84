import type { WitnessRule } from './witness-rule.ts';

/** The kinds a rule asks for that nobody can have at the witness desk, because they are not among its kinds. */
export function unknownKinds({ kinds, needed }: Pick<WitnessRule, 'kinds' | 'needed'>): string[] {
  const known = new Set(kinds);
  return [...new Set(needed.flatMap(need => need.kinds))].filter(kind => !known.has(kind));
}
