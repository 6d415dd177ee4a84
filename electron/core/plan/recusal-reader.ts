import { type RecusalFacts, recusalMatcher } from '#domain/staff/recusal-match.ts';
import type { FrameSource } from '../registry/object-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A function that answers which recusals of anybody in the registry name an object, as keys for the roster. */
export function recusalReader({ dossiers }: Pick<Workspace, 'dossiers'>): (row: FrameSource) => readonly string[] {
  const recusals = [...dossiers.recusals().values()].flat();
  if (recusals.length === 0) return () => none;
  const namedBy = recusalMatcher(recusals);
  return row => namedBy(factsOf(row));
}

const none: readonly string[] = [];

const factsOf = (row: FrameSource): RecusalFacts => ({
  codes: [row.code, row.credit_code, row.registration_number].filter(code => code !== null),
  name: row.name,
  unit: row.station ?? '',
  areaCode: row.area_code ?? '',
  person: row.legal_representative ?? '',
  industry: row.industry ?? '',
  // Read only where a trade is recused from: a list may have a million rows.
  get labels() {
    return JSON.parse(row.labels) as string[];
  },
});
