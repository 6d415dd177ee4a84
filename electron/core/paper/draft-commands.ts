import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { fillText } from '#domain/document/merge-fields.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import type { EnteredField, PaperSubject } from '#domain/document/paper-template.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { mergeData, offeredTo } from './merge/merge-data.ts';
import type { PaperRecords } from './merge/merge-source.ts';
import { recordsOf, recordsOfPaper, subjectOf, subjectWords } from './merge/paper-records.ts';
import { shippedTemplate, templateOf } from './paper-templates.ts';
import { paperFor, requirePaper, requireStep } from './require-paper.ts';

const done = { done: true } as const;

/** Begins a draft of a template about a subject. */
export function createPaper(context: CommandContext, input: ParsedInputOf<'paper.create'>) {
  const { workspace } = context;
  const template = templateOf(context, input.template);
  const { subject } = template;
  if (subject !== 'bureau' && input.subjectId === null) {
    throw new AppError('invalid-input', `“${template.name}”要写明是哪一项${subjectNames[subject]}，请先选择。`);
  }
  const records = recordsOf(workspace, subject, input.subjectId);
  return addDraft(context, {
    template,
    subject,
    records,
    issuedOn: input.issuedOn,
    entered: {},
  });
}

const subjectNames: Readonly<Record<PaperSubject, string>> = {
  bureau: '',
  task: '抽查任务',
  draw: '抽取',
  assignment: '检查任务单',
};

/** Begins a draft with the text of another paper, about the same subject. */
export function copyPaper(context: CommandContext, { id, issuedOn }: ParsedInputOf<'paper.copy'>) {
  const paper = requirePaper(context, id);
  const template = {
    code: paper.template,
    name: paper.template_name,
    series: paper.series,
    content: JSON.parse(paper.content) as PaperContent,
    fields: JSON.parse(paper.fields) as EnteredField[],
  };
  const records = recordsOfPaper(context.workspace, paper);
  const entered = JSON.parse(paper.entered) as Record<string, string>;
  return addDraft(context, { template, subject: subjectOf(paper).kind, records, issuedOn, entered });
}

interface NewDraft {
  readonly template: {
    readonly code: string;
    readonly name: string;
    readonly series: string;
    readonly content: PaperContent;
    readonly fields: readonly EnteredField[];
  };
  readonly subject: PaperSubject;
  readonly records: PaperRecords;
  readonly issuedOn: string;
  readonly entered: Readonly<Record<string, string>>;
}

function addDraft(context: CommandContext, { template, subject, records, issuedOn, entered }: NewDraft) {
  const { workspace, actor, now } = context;
  const { content, fields } = template;
  const title = titleOf(context, { content, fields, entered, subject, records, issuedOn });
  const id = workspace.papers.create({
    template: template.code,
    template_name: template.name,
    title,
    subject_kind: subject,
    task_id: records.task?.id ?? null,
    // Which draw of a task is valid may change until the paper is issued.
    draw_id: subject === 'task' ? null : (records.draw?.id ?? null),
    assignment_id: records.assignment?.id ?? null,
    series: template.series,
    issued_on: issuedOn,
    content: JSON.stringify(content),
    fields: JSON.stringify(fields),
    entered: JSON.stringify(entered),
    changed_at: instantText(now()),
    changed_by: actor.name,
  });
  const about = subjectWords(records, subject);
  context.note({ subject: `公文 ${id}`, after: { 文种: template.name, 标题: title, ...(about && { 关于: about }) } });
  return { id };
}

interface Titled extends Omit<NewDraft, 'template'> {
  readonly content: PaperContent;
  readonly fields: readonly EnteredField[];
}

/** The title as it would be printed today; what is missing stands in it by its name. */
function titleOf(context: QueryContext, { content, fields, entered, subject, records, issuedOn }: Titled): string {
  const data = mergeData(offeredTo(context, subject, records, issuedOn), fields, entered);
  return fillText(content.title, data.values).text;
}

/** Saves a draft; whoever saves over what another has saved since is told so. */
export function savePaper(context: CommandContext, input: ParsedInputOf<'paper.save'>) {
  const { workspace, actor, now } = context;
  const paper = paperFor(context, 'save', input);
  const { content, entered, series, issuedOn } = input;
  if (paper.mark !== null && series !== paper.series) {
    throw new AppError('conflict', '这份公文已有发文字号，不能改用别的代字。要换代字请作废后复制一份。');
  }
  const fields = JSON.parse(paper.fields) as EnteredField[];
  checkEntered(entered, fields);
  const subject = subjectOf(paper).kind;
  const records = recordsOfPaper(workspace, paper);
  const title = titleOf(context, { content, fields, entered, subject, records, issuedOn });
  const version = workspace.papers.change(paper.id, paper.version, {
    content: JSON.stringify(content),
    entered: JSON.stringify(entered),
    series,
    issued_on: issuedOn,
    title,
    changed_at: instantText(now()),
    changed_by: actor.name,
  });
  context.note({ subject: `公文 ${paper.id}`, after: { 标题: title, 成文日期: issuedOn, 第几次保存: version } });
  return { version };
}

function checkEntered(entered: Readonly<Record<string, string>>, fields: readonly EnteredField[]): void {
  const strange = Object.keys(entered).find(name => !fields.some(field => field.name === name));
  if (strange !== undefined) throw new AppError('invalid-input', `这份公文没有“${strange}”这一项。请刷新页面后再试。`);
}

/** Throws a draft away that never had a number. */
export function removePaper(context: CommandContext, { id }: ParsedInputOf<'paper.remove'>) {
  const { workspace, now } = context;
  const paper = requirePaper(context, id);
  requireStep(paper, 'remove');
  // The next draft may get the same id, and nobody has agreed to that one.
  const asked = workspace.approvals.underWay('paper.approve', id);
  if (asked) workspace.approvals.end(asked.id, 'lapsed', instantText(now()));
  workspace.papers.remove(id);
  context.note({ subject: `公文 ${id}`, before: { 文种: paper.template_name, 标题: paper.title } });
  return done;
}

/** Keeps the bureau's own wording of a template, or goes back to the shipped one. */
export function saveTemplate(context: CommandContext, { code, content }: ParsedInputOf<'paper.saveTemplate'>) {
  const { workspace, actor, now } = context;
  const template = shippedTemplate(context, code);
  if (content !== null && content.format !== template.content.format) {
    throw new AppError('invalid-input', `“${template.name}”的格式是${template.content.format}，不能改成别的格式。`);
  }
  const by = { at: instantText(now()), name: actor.name };
  workspace.papers.setWording(code, content === null ? null : JSON.stringify(content), by);
  context.note({ subject: `公文格式 ${template.name}`, after: { 文本: content === null ? '恢复原文' : '本单位修改' } });
  return done;
}
