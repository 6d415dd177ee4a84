import { readRecusals } from '#domain/registry/recusal-reading.ts';

const namesIn = (text: string | null): string[] => readRecusals(text ?? '').map(({ name }) => name);

/**
 * The recusals after an import: those of the table's new wording in the place of its old one. What a person has added by
 * hand stays, because a recusal that is lost sends somebody where he must not go.
 */
export function recusalsAfter(before: readonly string[], oldText: string | null, newText: string | null): string[] {
  const replaced = new Set(oldText === newText ? [] : namesIn(oldText));
  return [...new Set([...before.filter(name => !replaced.has(name)), ...namesIn(newText)])];
}
