import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the ink of a page lies, from the upper left corner of the sheet, and the size of the sheet, in millimetres. */
export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const dotsPerInch = 200;
const millimetresOf = (dots: number) => (dots * 25.4) / dotsPerInch;
/** Darker than this is ink; the softened edges of signs are not. */
const darkness = 128;

/** Measures every page of a PDF as poppler draws it; a folder for its pictures is needed. */
export function inkOf(pdf: string, folder: string): Ink[] {
  execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), pdf, join(folder, 'ink')]);
  const pictures = readdirSync(folder)
    .filter(name => /^ink-\d+\.pgm$/.test(name))
    .toSorted();
  return pictures.map(name => {
    const picture = readFileSync(join(folder, name));
    rmSync(join(folder, name));
    return inkOfPicture(picture);
  });
}

/** A picture of poppler: P5, width, height and 255 in three lines, then a byte for each dot. */
function inkOfPicture(picture: Buffer): Ink {
  const [head = '', width = '0', height = '0'] =
    /^P5\s(\d+) (\d+)\s255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const [columns, rows, start] = [Number(width), Number(height), head.length];
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if ((picture[start + y * columns + x] ?? 255) >= darkness) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  const [l = 0, t = 0, r = 0, b = 0, w = 0, h = 0] = [left, top, right, bottom, columns, rows].map(millimetresOf);
  return { left: l, top: t, right: r, bottom: b, width: w, height: h };
}
