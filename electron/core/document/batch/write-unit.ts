import { join } from 'node:path';
import { breathe } from '../../jobs/breathe.ts';
import { composeNotice } from '../notice.ts';
import type { FontLibrary } from '../pdf/fonts.ts';
import { composePaper } from '../pdf/official/compose-paper.ts';
import { beginPdf, renderPdf } from '../pdf/render-pdf.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import type { BatchSetting, BatchUnit, NamedNotice, UnitReport } from './batch-unit.ts';

/** The disk is given so many files at a time, so that nobody waits for it between two papers. */
const FILES_UNDER_WAY = 4;

/** How a unit is stopped, and who hears of each file that is whole on the disk. */
export interface UnitControl {
  readonly signal: AbortSignal;
  readonly report: (report: UnitReport) => void;
}

/** Writes the files of one unit; what was reported is whole, whatever fails after it. */
export async function writeUnit(
  unit: BatchUnit,
  setting: BatchSetting,
  fonts: FontLibrary,
  control: UnitControl,
): Promise<void> {
  if (unit.kind === 'paper') return await writePaper(unit, setting, fonts, control);
  if (unit.kind === 'merged') return await writeMerged(unit, setting, fonts, control);
  const underWay = new Set<Promise<void>>();
  try {
    for (const one of unit.notices) {
      await breathe(control.signal);
      const writing = writeNotice(one, setting, fonts, control).finally(() => underWay.delete(writing));
      writing.catch(() => undefined); // It is thrown below, by whoever waits.
      underWay.add(writing);
      if (underWay.size >= FILES_UNDER_WAY) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    // Nobody may remove the folder while a file is being written into it.
    await Promise.allSettled(underWay);
  }
}

async function writeNotice(
  { place, name, notice }: NamedNotice,
  { folder, createdAt, seal }: BatchSetting,
  fonts: FontLibrary,
  { report }: UnitControl,
): Promise<void> {
  const { title, author, sheets, warnings } = composeNotice(notice, fonts, seal);
  const bytes = renderPdf(sheets, { title, author, createdAt });
  const sha256 = await writeWholeFile(join(folder, name), bytes);
  report({ place, document: { name, sha256, bytes: bytes.length, pages: sheets.length, warnings } });
}

async function writePaper(
  { name, title, paper }: BatchUnit & { kind: 'paper' },
  { folder, createdAt }: BatchSetting,
  fonts: FontLibrary,
  { report }: UnitControl,
): Promise<void> {
  const { author, sheets, warnings } = composePaper(paper, fonts, { title });
  const bytes = renderPdf(sheets, { title, author, createdAt });
  const sha256 = await writeWholeFile(join(folder, name), bytes);
  report({ place: null, document: { name, sha256, bytes: bytes.length, pages: sheets.length, warnings } });
}

async function writeMerged(
  { name, title, notices }: BatchUnit & { kind: 'merged' },
  { folder, createdAt, seal }: BatchSetting,
  fonts: FontLibrary,
  { signal, report }: UnitControl,
): Promise<void> {
  const pdf = beginPdf({ title, author: notices[0]?.issuer ?? '', createdAt });
  let pages = 0;
  for (const notice of notices) {
    await breathe(signal);
    const { sheets } = composeNotice(notice, fonts, seal);
    pdf.addSheets(sheets);
    pages += sheets.length;
  }
  const bytes = pdf.finish();
  const sha256 = await writeWholeFile(join(folder, name), bytes);
  report({ place: null, document: { name, sha256, bytes: bytes.length, pages, warnings: [] } });
}
