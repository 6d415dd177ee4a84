import { pathToFileURL } from 'node:url';
import { threadsFor, writeNotices } from '#core/document/batch.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { CREATED } from '../../core/document/example-papers.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { twoPageNotice } from './two-page-notice.ts';
import { watchSilence } from './watch-silence.ts';

export interface BatchRun {
  readonly folder: string;
  readonly count: number;
  /** The program of the threads. */
  readonly program: string;
}

export interface BatchTime {
  readonly milliseconds: number;
  /** The longest the core's own thread was busy, in milliseconds. */
  readonly silent: number;
}

/** Writes that many notices of two pages and the merged file; the opening of the fonts is included. */
answerAsPart(async ({ folder, count, program }: BatchRun): Promise<BatchTime> => {
  const notices = Array.from({ length: count }, (_, index) => twoPageNotice(index + 1));
  const silence = watchSilence();
  const started = performance.now();
  const batch = { notices, folder, mergedTitle: '检查通知书（合订）', createdAt: CREATED };
  const control = { signal: new AbortController().signal, progress: () => undefined };
  const threads = { count: threadsFor(count), program: pathToFileURL(program) };
  const written = await writeNotices(batch, openFonts(), control, threads);
  const milliseconds = performance.now() - started;
  const silent = silence();
  if (written.length !== count + 1 || written[0]?.pages !== 2)
    throw new Error('These are not the notices of two pages.');
  return { milliseconds, silent };
});
