import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import type { QueryContext } from '../service/context.ts';

/** The outcomes that can be entered, in the words of the profile; the codes stay those of R-150. */
export function listOutcomes(context: QueryContext) {
  const names = context.workspace.bureau.profile().outcomeNames;
  return outcomes.map(({ code, name }) => ({ code, name: names[code] ?? name }));
}
