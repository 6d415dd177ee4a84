import { execFileSync, spawnSync } from 'node:child_process';

/** Why tests that read PDFs are skipped, or null when poppler is installed. */
export const popplerIsMissing: string | null = ['pdftotext', 'pdffonts', 'pdfinfo'].every(isInstalled)
  ? null
  : 'poppler (pdftotext, pdffonts, pdfinfo) is not installed';

function isInstalled(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

/** The text of a PDF, page by page; fails when poppler complains about the file. */
export function pagesOf(pdf: Buffer, ...options: string[]): string[] {
  const run = spawnSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0 || run.stderr !== '') throw new Error(`pdftotext: ${run.stderr}`);
  return run.stdout.split('\f').slice(0, -1);
}

/** The text of a PDF in the order it was drawn, without spaces and line ends, to look for sentences that run over lines. */
export function packedText(pdf: Buffer): string {
  return pagesOf(pdf, '-raw').join('').replace(/\s/g, '');
}

/** The fonts in a PDF, and whether each is embedded, a subset, and can be copied out as text. */
export function fontsOf(pdf: Buffer): { name: string; isEmbedded: boolean; isSubset: boolean; hasUnicode: boolean }[] {
  const lines = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' }).split('\n').slice(2, -1);
  return lines.map(line => {
    const [, name = '', embedded, subset, unicode] =
      /^(\S+)\s.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
    return { name, isEmbedded: embedded === 'yes', isSubset: subset === 'yes', hasUnicode: unicode === 'yes' };
  });
}

/** What pdfinfo says of a PDF, by label. */
export function propertiesOf(pdf: Buffer): Record<string, string> {
  const lines = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).split('\n');
  return Object.fromEntries(
    lines.filter(line => line.includes(':')).map(line => line.split(/:\s+/, 2) as [string, string]),
  );
}
