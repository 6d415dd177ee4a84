import { writeFileSync } from 'node:fs';
import { composeBulletin } from '#core/document/bulletin.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { renderPdf } from '#core/document/pdf/render-pdf.ts';
import { CREATED, exampleBulletin, exampleRow } from '../../core/document/example-papers.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';

export interface BulletinRun {
  readonly path: string;
  readonly rows: number;
}

export interface BulletinTime {
  readonly milliseconds: number;
  readonly pages: number;
}

/** Sets and writes a result bulletin of that many rows. */
answerAsPart(({ path, rows: count }: BulletinRun): BulletinTime => {
  const rows = Array.from({ length: count }, (_, index) =>
    exampleRow({
      objectName: `云河县第${index + 1}超市（个体工商户）`,
      objectCode: `92371721M${String(index).padStart(8, '0')}E`,
      result: index % 7 === 0 ? '发现问题已责令改正' : '未发现问题',
    }),
  );
  const started = performance.now();
  const { sheets, title, author } = composeBulletin(exampleBulletin(rows), openFonts());
  writeFileSync(path, renderPdf(sheets, { title, author, createdAt: CREATED }));
  return { milliseconds: performance.now() - started, pages: sheets.length };
});
