import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';

/** Writes down that a paper was printed, by whom, on which printer, and by which bytes it is known. */
export function recordPrint(context: CommandContext, input: ParsedInputOf<'print.record'>) {
  const { workspace, actor } = context;
  const { documentId, ...printing } = input;
  const document = workspace.documents.get(documentId);
  if (!document) throw new AppError('not-found', '找不到这份公文，可能已经重新制作。请刷新后再试。');
  workspace.prints.add({
    ...printing,
    title: document.title,
    number: document.number,
    task_id: document.task_id,
    sha256: document.sha256,
    by_name: actor.name,
    at: instantText(context.now()),
  });
  const { printer, copies, result } = printing;
  context.note({ subject: document.title, after: { printer, copies, result, sha256: document.sha256 } });
  return { done: true } as const;
}

/** The table admits no other words for duplex and result. */
type PrintedRow = Omit<OutputOf<'print.list'>['rows'][number], 'by'>;

/** What was printed, newest first. */
export function listPrints(
  { workspace }: QueryContext,
  { taskId, after, limit }: ParsedInputOf<'print.list'>,
): OutputOf<'print.list'> {
  const found = workspace.prints.page(taskId, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(({ task_id: _, by_name, ...row }) => ({ ...(row as PrintedRow), by: by_name })),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: workspace.prints.count(taskId),
  };
}
