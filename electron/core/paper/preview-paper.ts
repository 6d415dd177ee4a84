import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { writeDocument } from '../document/batch.ts';
import { markedPaper } from '../document/marked-paper.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { REHEARSAL_WORDS } from '../document/rehearsal-paper.ts';
import { publishOutput } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { madeFolder } from '../workspace/made-folder.ts';
import { fillPaper, numberWords } from './filled-paper.ts';
import { readFrozen } from './frozen-paper.ts';
import { requirePaper } from './require-paper.ts';
import { setPaper } from './set-paper.ts';

const marks = { draft: '草稿', approved: '定稿，未印发', issued: '副本', void: '作废' } as const;

/** Sets a paper as it would be printed, with its state on every page; an issued one from the data that were frozen with it. */
export async function previewPaper(
  context: JobContext,
  { id }: ParsedInputOf<'paper.preview'>,
): Promise<OutputOf<'paper.preview'>> {
  const { workspace, application } = context;
  const record = requirePaper(context, id);
  context.progress('排版', 0, 1);
  const frozen = record.document_id === null ? null : readFrozen(workspace, record.document_id);
  const paper = frozen ? null : fillPaper(context, record);
  const fonts = paperFonts(application);
  const particulars = {
    number: frozen ? frozen.number : numberWords(record),
    issuedOn: record.issued_on,
    bureau: frozen?.known.find(({ name }) => name === '单位名称')?.value ?? workspace.bureau.get().name,
  };
  const content = frozen?.content ?? paper?.filled;
  if (!content) throw new RangeError('A paper is frozen, or it is filled anew.');
  const state = record.state as keyof typeof marks;
  const practised = isRehearsal(workspace.draws.get(record.draw_id ?? 0)?.number ?? '');
  const document = markedPaper(
    setPaper(content, particulars, fonts),
    practised ? REHEARSAL_WORDS : marks[state],
    fonts,
  );
  context.signal.throwIfAborted();
  const path = join(madeFolder(join(workspace.exportFolder(), '预览')), `公文${id}.pdf`);
  await writeDocument(path, document, context.now());
  const file = await publishOutput(application.grants, path);
  return { file, pages: document.sheets.length, warnings: document.warnings.map(({ sentence }) => sentence) };
}
