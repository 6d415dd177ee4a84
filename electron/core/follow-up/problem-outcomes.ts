import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';

/** The codes of results that call for a follow-up (domain.md 4.11). */
export const problemOutcomes: readonly string[] = outcomes.filter(({ problem }) => problem).map(({ code }) => code);
