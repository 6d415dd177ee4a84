import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Fine enough to read a form's smallest type on a screen. */
const DOTS_PER_INCH = 90;

/** Writes each page of a PDF as a picture, `name-1.png` and so on, so that somebody can look at it. */
export function writePictures(folder: string, name: string, pdf: Buffer): void {
  const options = ['-r', `${DOTS_PER_INCH}`, '-png', '-', join(folder, name)];
  const { status, stderr } = spawnSync('pdftoppm', options, { input: pdf, encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
}
