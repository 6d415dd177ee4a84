import type { NamedObject } from '#domain/registry/attached-row.ts';
import { problemKinds } from '#domain/registry/row-problem.ts';
import type { RowProblem } from './import-target.ts';
import type { FoundObject } from './staged-attachment-store.ts';

/** The object a row speaks of, or why the row is not taken. */
export function foundOrProblem(
  found: FoundObject | 'several' | null,
  { creditCode, registrationNumber, name }: NamedObject,
): FoundObject | RowProblem {
  if (found !== null && found !== 'several') return found;
  const kind = found === 'several' ? 'several-objects' : 'unknown-object';
  const advice = problemKinds.find(({ code }) => code === kind)?.advice ?? kind;
  const field = creditCode === null ? 'name' : 'creditCode';
  return { field, kind, severity: 'error', message: `“${creditCode ?? registrationNumber ?? name}”：${advice}` };
}
