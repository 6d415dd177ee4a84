import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { alignedTable } from './bench/table.ts';
import { buildSamples } from './layout/build-samples.ts';
import type { Finding } from './layout/finding.ts';
import { measurePdf, popplerIsMissing } from './layout/measure-pdf.ts';
import { writePictures } from './layout/write-pictures.ts';
import { say } from './say.ts';

const HEAD = ['公文', '项目', '应为', '实测（毫米）', '允差', ''];

function row(name: string, { what, expected, found, tolerance, isRight }: Finding): string[] {
  return [name, what, expected, found, tolerance, isRight ? '✓' : '✗'];
}

/** The folder an option names, made when it is not there. */
function folderOf(options: readonly string[], name: string): string | undefined {
  const folder = options.find(option => option.startsWith(name))?.slice(name.length);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Measures the example papers and says what is wrong; `--all` also what is right, `--keep=folder` leaves the papers there,
 * `--pictures=folder` pictures of their pages.
 */
function checkLayout(options: readonly string[]): number {
  const folder = folderOf(options, '--keep=');
  const pictures = folderOf(options, '--pictures=');
  const samples = buildSamples(openFonts());
  const rows: string[][] = [];
  let wrong = 0;
  for (const { name, check, pdf } of samples) {
    if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf);
    if (pictures !== undefined) writePictures(pictures, name, pdf);
    const pages = measurePdf(pdf);
    const findings = check(pages);
    const bad = findings.filter(({ isRight }) => !isRight);
    wrong += bad.length;
    rows.push([
      name,
      `${pages.length} 页，${findings.length} 项`,
      '',
      `${bad.length} 项不符`,
      '',
      bad.length === 0 ? '✓' : '✗',
    ]);
    rows.push(...(options.includes('--all') ? findings : bad).map(finding => row(name, finding)));
  }
  say(alignedTable([HEAD, ...rows]));
  return wrong;
}

if (popplerIsMissing !== null) {
  say(`The layout was NOT measured: ${popplerIsMissing}.`);
  process.exitCode = 1;
} else if (checkLayout(process.argv.slice(2)) > 0) process.exitCode = 1;
