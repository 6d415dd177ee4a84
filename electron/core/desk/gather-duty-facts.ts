import type { DutyFacts } from '#domain/desk/duty-facts.ts';
import { type CheckMethodCode, checkMethodName, checkMethods } from '#domain/vocabulary/check-method.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { originWords } from './dossier-origin.ts';
import type { DossierRecord } from './dossier-record.ts';
import { heldValidOn } from './valid-certificate.ts';

type Sheet = DossierRecord['sheets'][number];

/** Counts in the record what the grounds of exemption and liability ask for. */
export function gatherDutyFacts(record: DossierRecord, today: string): DutyFacts {
  const { task, draw, sheets, followUps } = record;
  const results = sheets.filter(isEntered);
  const carriedOut = results.filter(({ not_carried_out }) => not_carried_out === null);
  const problems = results.filter(isProblem);
  const firstCheck = results.map(({ checked_on }) => checked_on ?? '').toSorted()[0];
  const approvedOn = task.approved_on?.slice(0, 10) ?? null;
  const ids = (rows: readonly { readonly assignment_id: number }[]) => new Set(rows.map(row => row.assignment_id));
  const [itemised, evidenced] = [ids(record.items), ids(record.evidence)];
  const handled = new Set(followUps.filter(({ measure }) => measure !== null).map(one => one.assignment_id));
  const police = record.referrals.filter(({ kind }) => kind === 'police');
  return {
    origin: originWords(record),
    planned: record.line !== null,
    approvedOn,
    approvedAfterwards: approvedOn !== null && firstCheck !== undefined && approvedOn > firstCheck,
    drawNumber: draw?.number ?? null,
    resultDigest: record.attempt?.result_digest ?? null,
    periodFrom: task.check_from,
    periodTo: task.check_to,
    today,
    sheets: sheets.length,
    results: results.length,
    notCarriedOut: results.length - carriedOut.length,
    certified: carriedOut.filter(sheet => isCertified(record, sheet)).length,
    lateChecks: results.filter(({ ended_on }) => (ended_on ?? '') > task.check_to).length,
    itemised: carriedOut.filter(({ id }) => itemised.has(id)).length,
    evidenced: carriedOut.filter(({ id }) => evidenced.has(id)).length,
    reviewed: results.filter(({ reviewed_at }) => reviewed_at !== null).length,
    openRecusals: record.recusals.filter(({ decision }) => decision === null).length,
    assistants: record.assistants.map(({ name, unit }) => `${name}（${unit}）`),
    methods: methodsOf(record),
    publishedOn: record.disclosure?.confirmed_on ?? null,
    publicationDue: record.disclosureDue?.date ?? null,
    problems: problems.length,
    handled: problems.filter(({ id }) => handled.has(id)).length,
    openFollowUps: followUps.filter(({ state }) => state !== 'closed').length,
    police: police.length,
    policeLate: police.filter(isLate).length,
  };
}

const isEntered = ({ outcome }: Sheet): boolean => outcome !== null;

const isProblem = ({ outcome }: Sheet): boolean => outcomes.some(one => one.code === outcome && one.problem);

/** At least two, each with a certificate that was valid on the day (R-148 and 国办发〔2024〕54号). */
function isCertified(record: DossierRecord, { id, checked_on }: Sheet): boolean {
  const team = record.teams.filter(({ assignment_id }) => assignment_id === id);
  return checked_on !== null && team.length >= 2 && team.every(member => heldValidOn(record, member, checked_on));
}

function isLate(one: DossierRecord['referrals'][number]): boolean {
  const decidedLate =
    one.decide_due !== null && one.decided_at !== null && one.decided_at.slice(0, 10) > one.decide_due;
  return (
    decidedLate || (one.send_due !== null && one.sent_at !== null && Date.parse(one.sent_at) > Date.parse(one.send_due))
  );
}

function methodsOf({ sheets, profile }: DossierRecord): string[] {
  const codes = [...new Set(sheets.map(({ method }) => method ?? '').filter(code => code !== ''))];
  return codes.map(code =>
    checkMethods.some(known => known.code === code)
      ? checkMethodName(code as CheckMethodCode, profile.methodNames)
      : code,
  );
}
