import type { ParsedInputOf } from '#contract/contract.ts';
import { formatDocumentNumber } from '#domain/code/document-number.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { requireFinished } from './check-paper.ts';
import { fillPaper, numberOf, numberWords } from './filled-paper.ts';
import { markOf } from './paper-series.ts';
import type { PaperRecord } from './paper-store.ts';
import { paperFor } from './require-paper.ts';

const done = { done: true } as const;

/** 定稿: nothing may be missing any more; the text is frozen and a number reserved, which a paper sent back once has already. */
export function approvePaper(context: CommandContext, input: ParsedInputOf<'paper.approve'>) {
  const { workspace, actor, now } = context;
  const paper = paperFor(context, 'approve', input);
  requireFinished(context, fillPaper(context, paper));
  const mark = paper.series === '' || paper.mark !== null ? null : markOf(workspace, paper.series);
  const { names, noted } =
    paper.series === ''
      ? { names: [], noted: {} }
      : spendApproval(context, { action: 'paper.approve', subject: paper.id, reason: null });
  const at = instantText(now());
  const number = mark === null ? numberOf(paper) : takeNumber(context, paper, mark, at);
  workspace.papers.change(paper.id, paper.version, {
    state: 'approved',
    mark: number?.mark ?? null,
    year: number?.year ?? null,
    sequence: number?.sequence ?? null,
    approved_by: names.length === 0 ? actor.name : names.join('、'),
    changed_at: at,
    changed_by: actor.name,
  });
  const words = number && formatDocumentNumber(number);
  context.note({ subject: `公文 ${paper.id}`, after: { 标题: paper.title, 发文字号: words ?? '无', ...noted } });
  return { number: words };
}

/** The year of a number is that of the day the paper bears. */
function takeNumber({ workspace }: CommandContext, paper: PaperRecord, mark: string, at: string) {
  const year = Number(paper.issued_on.slice(0, 4));
  const sequence = workspace.documents.takeNumber(mark, year, `${paper.template_name} 公文${paper.id}`, at);
  return { mark, year, sequence };
}

/** 退回修改: back to a draft, which keeps its number. */
export function reopenPaper(context: CommandContext, input: ParsedInputOf<'paper.reopen'>) {
  const { workspace, actor, now } = context;
  const paper = paperFor(context, 'reopen', input);
  workspace.papers.change(paper.id, paper.version, {
    state: 'draft',
    approved_by: null,
    changed_at: instantText(now()),
    changed_by: actor.name,
  });
  const after = { 标题: paper.title, 发文字号: numberWords(paper) ?? '无' };
  context.note({ subject: `公文 ${paper.id}`, after, reason: input.reason });
  return done;
}

/** 作废: the number stays visible with the reason and is never given again. */
export function voidPaper(context: CommandContext, input: ParsedInputOf<'paper.void'>) {
  const { workspace, actor, now } = context;
  const paper = paperFor(context, 'void', input);
  workspace.papers.change(paper.id, paper.version, {
    state: 'void',
    void_reason: input.reason,
    changed_at: instantText(now()),
    changed_by: actor.name,
  });
  const before = { 标题: paper.title, 发文字号: numberWords(paper) ?? '无', 状态: paper.state };
  context.note({ subject: `公文 ${paper.id}`, before, after: { 状态: 'void' }, reason: input.reason });
  return done;
}
