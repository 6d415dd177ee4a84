import { pathToFileURL } from 'node:url';
import { setBulletin } from '#core/document/bulletin/set-bulletin.ts';
import { bulletinPaper } from '#core/document/bulletin.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { DEFAULT_SEAL_PLACE } from '#domain/document/official-paper.ts';
import { CREATED, exampleBulletin, exampleRow } from '../../core/document/example-papers.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { watchSilence } from './watch-silence.ts';

export interface BulletinRun {
  readonly path: string;
  readonly rows: number;
  /** The program of the thread. */
  readonly program: string;
}

export interface BulletinTime {
  readonly milliseconds: number;
  readonly pages: number;
  /** The longest the core's own thread was busy, in milliseconds. */
  readonly silent: number;
}

/** Sets and writes a result bulletin of that many rows. */
answerAsPart(async ({ path, rows: count, program }: BulletinRun): Promise<BulletinTime> => {
  const rows = Array.from({ length: count }, (_, index) =>
    exampleRow({
      objectName: `云河县第${index + 1}超市（个体工商户）`,
      objectCode: `92371721M${String(index).padStart(8, '0')}E`,
      result: index % 7 === 0 ? '发现问题已责令改正' : '未发现问题',
    }),
  );
  const silence = watchSilence();
  const started = performance.now();
  const paper = bulletinPaper(exampleBulletin(rows), DEFAULT_SEAL_PLACE);
  const setting = { path, createdAt: CREATED, signal: new AbortController().signal, program: pathToFileURL(program) };
  const { pages } = await setBulletin(paper, openFonts(), setting);
  return { milliseconds: performance.now() - started, pages, silent: silence() };
});
