import { oversizedFile } from '../file-refusal.ts';
import { builtInFormat, codedFormat, type NumberFormat } from '../number-format.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { readWholeXmlPart } from './xml-part.ts';
import { attribute } from './xml-tokens.ts';
import type { ZipArchive } from './zip-archive.ts';

// Excel takes 255 signs.
const LONGEST_CODE = 1000;

/** The number format of each cell style of a workbook, by the number that cells give as `s`. */
export async function readCellFormats(archive: ZipArchive, part: string | undefined): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const coded = new Map<number, NumberFormat>();
  let inCellFormats = false;
  await readWholeXmlPart(archive, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const code = attribute(attributes, 'formatCode') ?? '';
        coded.set(Number(attribute(attributes, 'numFmtId')), codedFormat(code.slice(0, LONGEST_CODE)));
        if (coded.size > READING_LIMITS.styles) throw oversizedFile('单元格样式太多');
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        formats.push(coded.get(id) ?? builtInFormat(id));
        if (formats.length > READING_LIMITS.styles) throw oversizedFile('单元格样式太多');
      }
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}
