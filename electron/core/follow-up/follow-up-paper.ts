import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { readDocumentNumber } from '#domain/code/document-number.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import type { EnteredField } from '#domain/document/paper-template.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { officialDate } from '../document/official-date.ts';
import { createPaper, savePaper } from '../paper/draft-commands.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { FollowUpRecord } from './follow-up-store.ts';
import { requireReferral } from './referral-commands.ts';
import { materialsOf, stageOf } from './referral-row.ts';
import type { ReferralRecord } from './referral-store.ts';
import { foundOn, requireFollowUp } from './require-follow-up.ts';

type Values = Readonly<Record<string, string>>;

/** Begins a draft with what the ledger knows; whatever else the paper needs is typed into it. */
export function draftFollowUpPaper(context: CommandContext, input: ParsedInputOf<'followUp.paper'>) {
  const row = requireFollowUp(context, input.id);
  const referral = input.referralId === null ? null : requireReferral(context, 'open', input.referralId, null);
  if (referral && referral.follow_up_id !== row.id) throw new AppError('conflict', '这件移送不属于这一条台账。');
  if (input.kind === 'reinspection') return letter(context, reinspection(context, row), input.issuedOn);
  if (row.assignment_id === null) {
    throw new AppError('conflict', '这一条来自抽取之外的检查，没有检查任务单。请在“公文”里用函起草。');
  }
  const { id: paperId } = createPaper(context, {
    template: input.kind,
    subjectId: row.assignment_id,
    issuedOn: input.issuedOn,
  });
  fill(context, paperId, knownValues(context, row, referral));
  if (input.kind === 'correction-order') giveOrderNumber(context, row, paperId);
  context.note({ subject: `公文 ${paperId}`, after: { 台账: row.number, 移送: referral?.number ?? '' } });
  return { paperId };
}

/** 催办函 for an answer that is late (O22). */
export function draftReminder(context: CommandContext, { id, issuedOn }: ParsedInputOf<'referral.remind'>) {
  const referral = requireReferral(context, 'open', id, null);
  const stage = stageOf(referral);
  if (stage !== 'receiving' && stage !== 'replying') {
    throw new AppError('conflict', `移送 ${referral.number} 不在等待签收或答复，不需要催办。`);
  }
  const sheet = referral.sheet_number ? `（抽查任务单号：${referral.sheet_number}）` : '';
  const due = referral.reply_due ? `，按要求应于${officialDate(referral.reply_due)}前答复` : '';
  const body = [
    `我局于${officialDate(referral.sent_at?.slice(0, 10) ?? issuedOn)}向你单位移送${referral.object_name}有关线索${sheet}${due}，至今没有收到答复。`,
    '请将受理情况和处理结果书面反馈我局；作出行政处罚决定的，请注明抽查任务单号，以便准确关联。',
  ].join('\n');
  const title = `关于商请尽快反馈${referral.object_name}线索办理情况的函`;
  return letter(context, { 标题: title, 主送机关: referral.receiver, 正文: body }, issuedOn);
}

function letter(context: CommandContext, values: Values, issuedOn: string) {
  const { id: paperId } = createPaper(context, { template: 'free-letter', subjectId: null, issuedOn });
  fill(context, paperId, { 联系人: context.actor.name, ...values });
  context.note({ subject: `公文 ${paperId}`, after: { 标题: values.标题 ?? '' } });
  return { paperId };
}

/** Writes known values into the fields that a draft has. */
function fill(context: CommandContext, paperId: number, values: Values): void {
  const { papers } = context.workspace;
  const paper = papers.get(paperId);
  if (!paper) throw new RangeError('A draft that was just begun is there.');
  const fields = JSON.parse(paper.fields) as EnteredField[];
  const entered = Object.fromEntries(
    fields.flatMap(({ name }) => (values[name] === undefined || values[name] === '' ? [] : [[name, values[name]]])),
  );
  savePaper(context, {
    id: paperId,
    version: paper.version,
    content: JSON.parse(paper.content) as PaperContent,
    entered,
    series: paper.series,
    issuedOn: paper.issued_on,
  });
}

function knownValues(context: CommandContext, row: FollowUpRecord, referral: ReferralRecord | null): Values {
  const { workspace, actor } = context;
  const profile = workspace.bureau.profile();
  const { referralReplyDays } = profile.followUpRule;
  const due =
    referral?.reply_due ?? addWorkingDays(chinaDate(context.now()), referralReplyDays, workingCalendar(profile)).date;
  const officers = referral ? materialsOf(referral).officers.join('、') : '';
  const about = row.problem.split(/[。；\n]/)[0] ?? '';
  const checkedOn = officialDate(foundOn(context, row));
  return {
    受移送机关: referral?.receiver ?? '',
    受抄告机关: referral?.receiver ?? '',
    线索名称: about,
    抄告事项: about,
    检查日期: checkedOn,
    线索事实: row.problem,
    违法事实: row.problem,
    抄告事实: row.problem,
    违反条款: row.basis,
    涉嫌违反条款: row.basis,
    移送理由: referral?.reason ?? '',
    答复期限: officialDate(due),
    改正期限: row.due === null ? '' : officialDate(row.due),
    承办人: officers === '' ? actor.name : officers,
  };
}

function reinspection(context: CommandContext, row: FollowUpRecord): Values {
  if (row.reinspected_on === null) throw new AppError('conflict', '还没有复查，不能起草复查意见书。请先登记复查。');
  const result = row.reinspection === 'passed' ? '已按要求改正，复查合格' : '未按要求改正，复查不合格';
  const order = row.order_number ? `《责令改正通知书》（${row.order_number}）` : '责令改正的要求';
  const sheet = row.sheet_number ? `（抽查任务单号：${row.sheet_number}）` : '';
  return {
    标题: '责令改正复查意见书',
    主送机关: row.object_name,
    正文: [
      `我局于${officialDate(foundOn(context, row))}在检查中发现你单位存在下列问题${sheet}：${row.problem}`,
      `我局于${officialDate(row.reinspected_on)}对${order}的落实情况进行复查。复查意见：你单位${result}。`,
    ].join('\n'),
  };
}

/** The paper bears the number that the ledger has, where the register gave it and no other paper has it. */
function giveOrderNumber({ workspace }: CommandContext, row: FollowUpRecord, paperId: number): void {
  const read = readDocumentNumber(row.order_number ?? '');
  const paper = workspace.papers.get(paperId);
  if (!read.ok || !paper) return;
  const { mark, year, sequence } = read.number;
  const isOurs = workspace.numbers.isTaken(mark, year, sequence);
  const isFree = !workspace.papers.numbered(mark, year).some(one => one.sequence === sequence);
  if (isOurs && isFree) workspace.papers.change(paperId, paper.version, { mark, year, sequence });
}
