import { outcomeGroups, outcomes } from '#domain/vocabulary/inspection-outcome.ts';

/** One result that can be chosen, in the words of the profile. */
export interface OutcomeChoice {
  readonly code: string;
  readonly name: string;
  /** Calls for the problem to be written down (domain.md 4.11). */
  readonly problem: boolean;
}

/** One of the nine groups of R-150: the key that chooses it, and one result, or two in the eighth. */
export interface OutcomeGroup {
  readonly key: string;
  readonly name: string;
  readonly choices: readonly OutcomeChoice[];
}

/** The nine groups with the names the profile gives their results. */
export function outcomeGroupsOf(named: readonly { readonly code: string; readonly name: string }[]): OutcomeGroup[] {
  const names = new Map(named.map(({ code, name }) => [code, name]));
  return outcomeGroups.map(group => ({
    key: group.code,
    name: group.name,
    choices: outcomes
      .filter(outcome => outcome.group === group.code)
      .map(({ code, name, problem }) => ({ code, name: names.get(code) ?? name, problem })),
  }));
}

/** What a number key chooses; pressed again in a group of two it chooses the other. Null for a key without a group. */
export function outcomeOfKey(key: string, current: string, groups: readonly OutcomeGroup[]): OutcomeChoice | null {
  const choices = groups.find(group => group.key === key)?.choices ?? [];
  const place = choices.findIndex(({ code }) => code === current);
  return choices[(place + 1) % choices.length] ?? null;
}

/** Whether a result counts as a problem found. */
export function isProblem(code: string): boolean {
  return outcomes.some(outcome => outcome.code === code && outcome.problem);
}
