import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext, QueryContext } from '../service/context.ts';
import { attachPenalty, detachPenalty } from './penalty-effect.ts';
import { type LookedPenalty, lookAtPenalties, matchOf } from './penalty-look.ts';
import { foundOn, requireFollowUp } from './require-follow-up.ts';
import { requireSameFile } from './sheet-rows.ts';

const done = { done: true } as const;

/** 处罚决定回填, looked at before it is done. */
export async function lookPenalties(context: JobContext, { file }: ParsedInputOf<'penalty.look'>) {
  const { fileName, sha256, looked } = await lookAtPenalties(context, file);
  return { fileName, sha256, rows: looked };
}

/** Imports the decisions of a file and joins them with what they punish. */
export async function importPenalties(context: JobContext, input: ParsedInputOf<'penalty.import'>) {
  const read = await lookAtPenalties(context, input.file);
  requireSameFile(read, input.sha256);
  const chosen = new Map(input.chosen.map(({ row, followUpId }) => [row, followUpId]));
  const taken = read.looked.filter(({ match }) => match !== 'refused' && match !== 'known');
  const refused = read.looked.length - taken.length;
  if (taken.length === 0) throw new AppError('invalid-input', '文件里没有可以导入的处罚决定，都登记过或读不出来。');
  return context.commit(command => {
    const batch = instantText(command.now());
    let matched = 0;
    for (const one of taken)
      matched += takeIn(command, one, { batch, followUpId: chosen.get(one.row) ?? null }) ? 1 : 0;
    const { fileName, sha256 } = read;
    command.note({
      subject: `处罚决定 ${fileName}`,
      after: { sha256, 导入: taken.length, 关联: matched, 未导入: refused },
    });
    return { imported: taken.length, matched, refused, batch };
  });
}

interface Taking {
  readonly batch: string;
  /** Which finding a person has chosen. */
  readonly followUpId: number | null;
}

function takeIn(context: CommandContext, one: LookedPenalty, { batch, followUpId }: Taking): boolean {
  const values = {
    number: one.number,
    decided_on: one.decidedOn,
    party: one.party,
    party_code: one.partyCode,
    sheet_number: one.sheetNumber,
    content: one.content,
    follow_up_id: null,
    matched_by: null,
    imported_at: batch,
  };
  const id = context.workspace.penalties.add(values);
  const [only] = one.candidates;
  const belongs = one.match === 'sheet' && only ? only.followUpId : followUpId;
  if (belongs === null) return false;
  if (!one.candidates.some(candidate => candidate.followUpId === belongs)) {
    throw new AppError('conflict', `第 ${one.row} 行选的台账已不在可关联的范围里。请重新查看后再导入。`);
  }
  attachPenalty(context, { ...values, id }, belongs, one.match === 'sheet' ? 'sheet' : 'party');
  return true;
}

export function listPenalties(
  { workspace }: QueryContext,
  { text, unmatched, after, limit }: ParsedInputOf<'penalty.list'>,
): OutputOf<'penalty.list'> {
  const filter = { text, unmatched };
  const records = workspace.penalties.page(filter, after === null ? null : Number(after), limit + 1);
  const page = records.slice(0, limit);
  return {
    rows: page.map(record => {
      const said = {
        number: record.number,
        decidedOn: record.decided_on,
        party: record.party,
        partyCode: record.party_code,
        sheetNumber: record.sheet_number,
        content: record.content,
      };
      const { follow_up_id: followUpId } = record;
      return {
        id: record.id,
        ...said,
        followUpId,
        followUpNumber: followUpId === null ? null : (workspace.followUps.get(followUpId)?.number ?? null),
        matchedBy: record.matched_by as 'sheet' | 'party' | 'hand' | null,
        importedAt: record.imported_at,
        candidates: followUpId === null ? matchOf(workspace, said).candidates : [],
      };
    }),
    next: records.length > limit ? String(page.at(-1)?.id) : null,
    total: workspace.penalties.count(filter),
  };
}

export function matchPenalty(context: CommandContext, { id, followUpId, reason }: ParsedInputOf<'penalty.match'>) {
  const { penalties } = context.workspace;
  const penalty = penalties.get(id);
  if (!penalty) throw new AppError('not-found', '找不到这份处罚决定，可能已随导入收回。请刷新列表。');
  if (penalty.follow_up_id === followUpId) throw new AppError('conflict', '处罚决定现在就是这样关联的，没有改动。');
  if (followUpId !== null && penalty.decided_on < foundOn(context, requireFollowUp(context, followUpId))) {
    throw new AppError('conflict', '处罚决定早于发现问题的日期，不能关联到这一条。');
  }
  detachPenalty(context, penalty, reason);
  if (followUpId !== null) attachPenalty(context, penalty, followUpId, 'hand');
  const number = followUpId === null ? '不关联' : requireFollowUp(context, followUpId).number;
  context.note({ subject: `处罚决定 ${penalty.number}`, after: { 关联台账: number }, reason });
  return done;
}

/** Takes an import back as if it had never been. */
export function takeBackPenalties(context: CommandContext, { batch, reason }: ParsedInputOf<'penalty.takeBack'>) {
  const { penalties } = context.workspace;
  const decisions = penalties.ofBatch(batch);
  if (decisions.length === 0) throw new AppError('not-found', '找不到这次导入，可能已经收回。请刷新列表。');
  for (const penalty of decisions) {
    detachPenalty(context, penalty, `收回导入：${reason}`);
    penalties.remove(penalty.id);
  }
  const numbers = decisions.map(({ number }) => number);
  context.note({ subject: `处罚决定 ${batch} 的导入`, before: { 决定书: numbers.slice(0, 50).join('、') }, reason });
  return { removed: decisions.length };
}
