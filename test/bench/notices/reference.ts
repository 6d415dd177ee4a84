import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import type { NoticeRun } from './ours.ts';

/** Writes as many files with pdfkit, each one line of a standard font, which is never embedded; answers milliseconds. */
answerAsPart(async ({ folder, count }: NoticeRun): Promise<number> => {
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `${index}.pdf`), await onePage(`Notice ${index + 1}`));
  }
  return performance.now() - started;
});

function onePage(line: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4' });
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
    document.text(line);
    document.end();
  });
}
