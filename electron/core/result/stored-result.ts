import type { ResultEntry } from '#domain/result/result-entry.ts';
import type { PartySignatureCode } from '#domain/vocabulary/party-signature.ts';
import type { ResultRecord } from '../check/result-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A result as it stands, whole. */
export interface StoredResult {
  readonly record: ResultRecord;
  readonly entry: ResultEntry;
}

/** Reads the result of a 检查任务单 with its items and products; null where there is none. */
export function storedResult({ results, resultDetails }: Workspace, assignmentId: number): StoredResult | null {
  const record = results.get(assignmentId);
  if (!record) return null;
  const entry: ResultEntry = {
    outcome: record.outcome,
    checkedOn: record.checked_on,
    endedOn: record.ended_on,
    inspectorIds: results.inspectorsOf(assignmentId),
    finding: record.finding,
    note: record.note,
    items: resultDetails.items(assignmentId),
    products: resultDetails.products(assignmentId),
    moreOutcomes: moreOutcomesOf(record),
    notCarriedOut: record.not_carried_out,
    method: record.method,
    partyOpinion: record.party_opinion,
    partySignature: record.party_signature as PartySignatureCode,
    refusalReason: record.refusal_reason,
    witness: record.witness,
    guidance: record.guidance,
    firstMinor: record.first_minor === 1,
    firstMinorBasis: record.first_minor_basis,
    mobile: record.mobile === 1,
    noDisclosureReason: record.no_disclosure_reason,
    teamChange: record.team_change,
  };
  return { record, entry };
}

/** The codes of a result beside its first. */
export const moreOutcomesOf = ({ more_outcomes }: Pick<ResultRecord, 'more_outcomes'>): string[] =>
  JSON.parse(more_outcomes) as string[];

/** The outcomes of a result in the words of the profile. */
export function outcomeWords(
  names: ReadonlyMap<string, string>,
  result: Pick<ResultRecord, 'outcome' | 'more_outcomes'>,
): string {
  return [result.outcome, ...moreOutcomesOf(result)].map(code => names.get(code) ?? code).join('；');
}
