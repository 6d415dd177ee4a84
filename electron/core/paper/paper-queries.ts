import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { PaperState } from '#domain/document/paper-state.ts';
import type { QueryContext } from '../service/context.ts';
import { findingsOf } from './check-paper.ts';
import { fillPaper, numberWords } from './filled-paper.ts';
import { readFrozen } from './frozen-paper.ts';
import { recordsOfPaper, subjectOf, subjectWords } from './merge/paper-records.ts';
import type { PaperRecord } from './paper-store.ts';
import { shippedTemplates, templateOf } from './paper-templates.ts';
import { requirePaper } from './require-paper.ts';

/** Every template by its place in the set, and whether the bureau has worded it anew. */
export function listTemplates({ application, workspace }: QueryContext): OutputOf<'paper.templates'> {
  const own = workspace.papers.wordings();
  return shippedTemplates(application.options.resourceFolder).map(({ content, fields, ...template }) => ({
    ...template,
    fields: [...fields],
    format: content.format,
    isChanged: own.has(template.code),
  }));
}

/** A template with its text. */
export function getTemplate(
  context: QueryContext,
  { code }: ParsedInputOf<'paper.template'>,
): OutputOf<'paper.template'> {
  return templateOf(context, code);
}

/** Drafts and papers, newest first. */
export function listPapers(
  { workspace }: QueryContext,
  { taskId, state, text, after, limit }: ParsedInputOf<'paper.list'>,
): OutputOf<'paper.list'> {
  const filter = { taskId, state, text };
  const found = workspace.papers.page(filter, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(paper => rowOf(workspace, paper)),
    next: found.length > limit && last ? String(last.id) : null,
    total: workspace.papers.count(filter),
  };
}

function rowOf(workspace: QueryContext['workspace'], paper: PaperRecord): OutputOf<'paper.list'>['rows'][number] {
  return {
    id: paper.id,
    template: paper.template,
    templateName: paper.template_name,
    title: paper.title,
    state: paper.state as PaperState,
    number: numberWords(paper),
    subject: subjectWords(recordsOfPaper(workspace, paper), subjectOf(paper).kind),
    taskId: paper.task_id,
    issuedOn: paper.issued_on,
    changedAt: paper.changed_at,
    changedBy: paper.changed_by,
  };
}

/** One paper with all that its editor shows; an issued one with the data it was made from. */
export function getPaper(context: QueryContext, { id }: ParsedInputOf<'paper.get'>): OutputOf<'paper.get'> {
  const record = requirePaper(context, id);
  const paper = fillPaper(context, record);
  const subject = subjectOf(record);
  const frozen = record.document_id === null ? null : readFrozen(context.workspace, record.document_id);
  const isOpen = record.state === 'draft' || record.state === 'approved';
  return {
    ...rowOf(context.workspace, record),
    version: record.version,
    subjectKind: subject.kind,
    subjectId: subject.id,
    series: record.series,
    content: paper.text,
    fields: [...paper.fields],
    entered: paper.entered,
    known: (frozen?.known ?? paper.offered.fields).map(({ name, value }) => ({ name, value })),
    tables: paper.offered.tables.map(({ source, title, columns, count }) => ({
      source,
      title,
      columns: columns.map(column => column.title),
      rows: count,
    })),
    findings: isOpen ? findingsOf(context, paper) : [],
    documentId: record.document_id,
    voidReason: record.void_reason,
  };
}
