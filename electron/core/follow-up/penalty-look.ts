import { penaltyFields } from '#domain/follow-up/penalty-fields.ts';
import { readDateCell } from '#domain/registry/date-cell.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PenaltyCandidate } from './penalty-store.ts';
import { type ReadSheet, readSheet, type SheetRow } from './sheet-rows.ts';

/** What a row of a file of penalty decisions would become. */
export interface LookedPenalty {
  readonly row: number;
  readonly number: string;
  readonly decidedOn: string;
  readonly party: string;
  readonly partyCode: string;
  readonly sheetNumber: string;
  readonly content: string;
  readonly match: 'sheet' | 'party' | 'none' | 'known' | 'refused';
  readonly candidates: PenaltyCandidate[];
  readonly problem: string;
}

/** Reads a file of penalty decisions and looks each row up in the ledger; nothing is kept. */
export async function lookAtPenalties(
  context: JobContext,
  file: string,
): Promise<ReadSheet & { looked: LookedPenalty[] }> {
  const read = await readSheet(context, file, { fields: penaltyFields, what: '处罚决定' });
  const today = chinaDate(context.now());
  const seen = new Set<string>();
  const looked = read.rows.map(row => {
    const one = lookAtRow(context.workspace, row, today);
    if (one.match === 'refused' || !seen.has(one.number)) {
      seen.add(one.number);
      return one;
    }
    return { ...one, match: 'refused' as const, candidates: [], problem: '文件里前面已有这个决定书文号。' };
  });
  return { ...read, looked };
}

function lookAtRow(workspace: Workspace, row: SheetRow, today: string): LookedPenalty {
  const date = readDateCell(row.cell('decidedOn'));
  const said = {
    row: row.row,
    number: row.text('number').slice(0, 80),
    decidedOn: date.ok ? date.date : '',
    party: row.text('party').slice(0, 200),
    partyCode: row.text('partyCode').toUpperCase().slice(0, 40),
    sheetNumber: row.text('sheetNumber').slice(0, 60),
    content: row.text('content').slice(0, 2000),
  };
  const problem = problemOf(said, today);
  if (problem !== '') return { ...said, match: 'refused', candidates: [], problem };
  if (workspace.penalties.byNumber(said.number)) return { ...said, match: 'known', candidates: [], problem: '' };
  return { ...said, ...matchOf(workspace, said), problem: '' };
}

function problemOf({ number, decidedOn, party }: Pick<LookedPenalty, 'number' | 'decidedOn' | 'party'>, today: string) {
  if (number === '') return '没有决定书文号。';
  if (decidedOn === '') return '决定日期读不出来。';
  if (decidedOn > today) return '决定日期晚于今天。';
  if (party === '') return '没有当事人。';
  return '';
}

/** By the number of the task sheet without doubt; else by the party, and then a person decides. */
export function matchOf(
  { penalties }: Workspace,
  said: Pick<LookedPenalty, 'sheetNumber' | 'party' | 'partyCode'>,
): Pick<LookedPenalty, 'match' | 'candidates'> {
  const bySheet = said.sheetNumber === '' ? [] : penalties.bySheet(said.sheetNumber);
  if (bySheet.length === 1) return { match: 'sheet', candidates: bySheet };
  const byParty = penalties.byParty(said.partyCode, said.party);
  return byParty.length > 0 ? { match: 'party', candidates: byParty } : { match: 'none', candidates: [] };
}
