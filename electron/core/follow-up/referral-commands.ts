import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import {
  decideDue,
  neededPolicePapers,
  policePapers,
  type ReferralKind,
  type ReferralStage,
  replyDue,
  sendDue,
} from '#domain/follow-up/referral-clock.ts';
import { referralKindNames } from '#domain/follow-up/referral-words.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveFollowUp } from './follow-up-life.ts';
import { materialsOf, stageOf } from './referral-row.ts';
import type { ReferralRecord, ReferralShelf } from './referral-store.ts';
import { requireFollowUp } from './require-follow-up.ts';

type Opening = Pick<ParsedInputOf<'referral.open'>, 'receiver' | 'reason' | 'materials' | 'officers' | 'foundOn'>;
type Step = ParsedInputOf<'referral.step'>['step'];

/** Opens a referral of a finding; its task sheet number goes with it. */
export function openReferral(context: CommandContext, input: ParsedInputOf<'referral.open'>) {
  const row = requireFollowUp(context, input.followUpId);
  const { kind } = input;
  if (kind === 'police') requirePolicePapers(input);
  const opened = add(context, 'open', kind, input, {
    follow_up_id: row.id,
    sheet_number: row.sheet_number,
    object_name: row.object_name,
  });
  const note = `${referralKindNames[kind]} ${opened.number}：${input.receiver}`;
  moveFollowUp(context, row, { event: 'refer', on: chinaDate(context.now()), note });
  context.note({ subject: `移送 ${opened.number}`, after: { ...input, 台账: row.number } });
  return opened;
}

/** A clue about an officer; the trail names it and says nothing of what it is about. */
export function openClue(context: CommandContext, input: ParsedInputOf<'clue.open'>) {
  const subject = { follow_up_id: null, sheet_number: null, object_name: input.objectName };
  const opened = add(context, 'restricted', 'discipline', input, subject);
  context.note({ subject: `问题线索 ${opened.number}` });
  return opened;
}

function add(
  context: CommandContext,
  shelf: ReferralShelf,
  kind: ReferralKind,
  { receiver, reason, materials, officers, foundOn }: Opening,
  subject: Pick<ReferralRecord, 'follow_up_id' | 'sheet_number' | 'object_name'>,
) {
  const { workspace, actor, now } = context;
  if (foundOn > chinaDate(now())) throw new AppError('invalid-input', '发现日期不能晚于今天。');
  return workspace.referrals.add(shelf, {
    ...subject,
    kind,
    receiver,
    reason,
    materials: JSON.stringify({ papers: materials, officers }),
    found_on: foundOn,
    decide_due: decideDue(kind, foundOn, workspace.bureau.profile().followUpRule),
    opened_at: instantText(now()),
    opened_by: actor.name,
  });
}

/** A transfer to the police has its paper set, present or not, and two officers (domain.md 2.7). */
function requirePolicePapers({ officers, materials }: Opening): void {
  if (new Set(officers).size < 2) {
    throw new AppError('invalid-input', '移送公安机关须有两名以上执法人员组成专案组，请写明姓名。');
  }
  const unsaid = policePapers.find(name => !materials.some(one => one.name === name));
  if (unsaid) throw new AppError('invalid-input', `材料清单里没有“${unsaid}”，请写明是否齐备。`);
}

/** Takes one step with a referral. */
export function stepReferral(context: CommandContext, { id, stage, step }: ParsedInputOf<'referral.step'>) {
  const record = requireReferral(context, 'open', id, stage);
  const after = take(context, record, step);
  context.note({ subject: `移送 ${record.number}`, before: { 状态: stage }, after: { ...step, 状态: after } });
  return { stage: after };
}

/** The same with a clue; the trail says that something was done, and not what. */
export function stepClue(context: CommandContext, { id, stage, step }: ParsedInputOf<'clue.step'>) {
  const record = requireReferral(context, 'restricted', id, stage);
  const after = take(context, record, step);
  context.note({ subject: `问题线索 ${record.number}` });
  return { stage: after };
}

/** A referral as whoever asks has seen it; throws AppError where there is none or it stands elsewhere. */
export function requireReferral(
  { workspace }: Pick<CommandContext, 'workspace'>,
  shelf: ReferralShelf,
  id: number,
  stage: ReferralStage | null,
): ReferralRecord {
  const record = workspace.referrals.get(shelf, id);
  if (!record) throw new AppError('not-found', '找不到这件移送。请刷新列表。');
  if (stage !== null && stageOf(record) !== stage) {
    throw new AppError('conflict', `移送 ${record.number} 在此期间有人办理过。请刷新后再办。`);
  }
  return record;
}

/** At which stage each step is taken. */
const stageOfStep: Readonly<Record<Step['kind'], readonly ReferralStage[]>> = {
  decide: ['deciding'],
  send: ['sending'],
  receive: ['receiving'],
  reply: ['receiving', 'replying'],
};

function take(context: CommandContext, record: ReferralRecord, step: Step): ReferralStage {
  const { workspace } = context;
  if (!stageOfStep[step.kind].includes(stageOf(record))) {
    throw new AppError('conflict', `移送 ${record.number} 现在不能办这一步。请刷新后再办。`);
  }
  workspace.referrals.change(record.id, changeOf(context, record, step));
  return stageOf(workspace.referrals.get(record.restricted === 1 ? 'restricted' : 'open', record.id) ?? record);
}

function changeOf(context: CommandContext, record: ReferralRecord, step: Step): Partial<ReferralRecord> {
  const { workspace } = context;
  const profile = workspace.bureau.profile();
  const kind = record.kind as ReferralKind;
  switch (step.kind) {
    case 'decide': {
      const decidedAt = instantOf(context, step.at, record.found_on, '发现');
      if (!step.send && step.reason === '') throw new AppError('invalid-input', '决定不移送的，请写明理由。');
      return {
        decision: step.send ? 'send' : 'keep',
        decided_by: step.by,
        decided_at: decidedAt,
        decision_reason: step.reason,
        send_due: step.send ? sendDue(kind, decidedAt, profile.followUpRule) : null,
      };
    }
    case 'send': {
      const sentAt = instantOf(context, step.at, record.decided_at ?? record.found_on, '决定');
      const missing = kind === 'police' ? missingPapers(step.materials) : [];
      if (missing.length > 0)
        throw new AppError('conflict', `还缺${missing.join('、')}，不能移送公安机关。请补齐后再送。`);
      const papers = JSON.stringify({ ...materialsOf(record), papers: step.materials });
      const due = replyDue(kind, step.at.slice(0, 10), profile.followUpRule, workingCalendar(profile));
      return { sent_at: sentAt, materials: papers, reply_due: due };
    }
    case 'receive':
      requireDay(context, step.on, record.sent_at, '送出');
      return { received_by: step.by, received_on: step.on };
    case 'reply':
      requireDay(context, step.on, record.received_on ?? record.sent_at, '签收');
      return { replied_on: step.on, reply: step.reply, penalty_number: step.penaltyNumber || null };
    default:
      return step satisfies never;
  }
}

/** The papers without which nothing goes to the police, and that are not there. */
const missingPapers = (materials: Opening['materials']): string[] =>
  neededPolicePapers.filter(name => !materials.some(one => one.name === name && one.present));

/** A minute on the wall as an instant, neither in the future nor before what went before. */
function instantOf({ now }: CommandContext, minute: string, before: string, what: string): string {
  const at = `${minute}:00.000+08:00`;
  if (Number.isNaN(Date.parse(at))) throw new AppError('invalid-input', '时间写得不对，请核对年月日和时分。');
  if (Date.parse(at) > now().getTime()) throw new AppError('invalid-input', '时间不能晚于现在。');
  const earliest = before.length === 10 ? `${before}T00:00:00.000+08:00` : before;
  if (Date.parse(at) < Date.parse(earliest)) throw new AppError('invalid-input', `时间不能早于${what}的时间。`);
  return at;
}

function requireDay({ now }: CommandContext, on: string, before: string | null, what: string): void {
  if (on > chinaDate(now())) throw new AppError('invalid-input', '日期不能晚于今天。');
  if (before !== null && on < before.slice(0, 10)) {
    throw new AppError('invalid-input', `日期不能早于${what}的日期 ${before.slice(0, 10)}。`);
  }
}
