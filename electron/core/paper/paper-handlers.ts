import type { Handlers } from '../service/handlers.ts';
import { copyPaper, createPaper, removePaper, savePaper, saveTemplate } from './draft-commands.ts';
import { explainNumber, listNumbers, listSeries, saveSeries } from './number-register.ts';
import { getPaper, getTemplate, listPapers, listTemplates } from './paper-queries.ts';
import { approvePaper, reopenPaper, voidPaper } from './state-commands.ts';

/** What is asked of papers and of their numbers; what sets type is read when it is first asked for. */
export const paperHandlers: Pick<Handlers, Extract<keyof Handlers, `paper.${string}` | `number.${string}`>> = {
  'paper.templates': listTemplates,
  'paper.template': getTemplate,
  'paper.saveTemplate': saveTemplate,
  'paper.list': listPapers,
  'paper.get': getPaper,
  'paper.create': createPaper,
  'paper.copy': copyPaper,
  'paper.save': savePaper,
  'paper.remove': removePaper,
  'paper.preview': async (context, input) => (await import('./preview-paper.ts')).previewPaper(context, input),
  'paper.approve': approvePaper,
  'paper.reopen': reopenPaper,
  'paper.issue': async (context, input) => (await import('./issue-paper.ts')).issuePaper(context, input),
  'paper.void': voidPaper,
  'number.series': listSeries,
  'number.saveSeries': saveSeries,
  'number.list': listNumbers,
  'number.explain': explainNumber,
};
