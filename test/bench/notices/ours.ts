import { pathToFileURL } from 'node:url';
import { threadsFor, writeNotices } from '#core/document/batch.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { CREATED, exampleNotice } from '../../core/document/example-papers.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';

export interface NoticeRun {
  readonly folder: string;
  readonly count: number;
  /** The program of the threads; the reference has none. */
  readonly program?: string;
}

/** Writes that many different notices and the merged file; answers milliseconds, the opening of the fonts included. */
answerAsPart(async ({ folder, count, program = '' }: NoticeRun): Promise<number> => {
  const notices = Array.from({ length: count }, (_, index) =>
    exampleNotice({
      documentNumber: `云市监检通〔2026〕${index + 1}号`,
      objectName: `云河县第${index + 1}超市（个体工商户）`,
    }),
  );
  const started = performance.now();
  const batch = { notices, folder, mergedTitle: '检查通知书（合订）', createdAt: CREATED };
  const control = { signal: new AbortController().signal, progress: () => undefined };
  const written = await writeNotices(batch, openFonts(), control, {
    count: threadsFor(count),
    program: pathToFileURL(program),
  });
  const milliseconds = performance.now() - started;
  if (written.length !== count + 1) throw new Error(`Only ${written.length} files were written.`);
  return milliseconds;
});
