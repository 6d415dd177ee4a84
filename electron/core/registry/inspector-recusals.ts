import { readRecusals } from '#domain/registry/recusal-reading.ts';
import type { RecusalRecord } from './inspector-dossier-store.ts';

const namesIn = (text: string | null): string[] => readRecusals(text ?? '').map(({ name }) => name);

/**
 * The recusals after an import: those of the table's new wording in the place of its old one. What a person has added by
 * hand stays, and so does what he has said of one that the table names again, because a recusal that is lost sends somebody
 * where he must not go.
 */
export function recusalsAfter(
  before: readonly RecusalRecord[],
  oldText: string | null,
  newText: string | null,
): RecusalRecord[] {
  const named = readRecusals(newText ?? '');
  const staying = new Set(named.map(({ name }) => name));
  const replaced = new Set(oldText === newText ? [] : namesIn(oldText).filter(name => !staying.has(name)));
  const kept = before.filter(({ subject }) => !replaced.has(subject));
  const known = new Set(kept.map(({ subject }) => subject));
  const added = named
    .filter(({ name }) => !known.has(name))
    .map(({ name, reason }) => ({ kind: 'any' as const, subject: name, reason: reason ?? '', from: null, to: null }));
  return [...kept, ...added];
}
