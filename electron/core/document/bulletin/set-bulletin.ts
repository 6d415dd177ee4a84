import { basename, dirname } from 'node:path';
import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { doUnits } from '../batch/batch-threads.ts';
import type { BatchSetting, BatchUnit, StagedDocument } from '../batch/batch-unit.ts';
import { writeUnit } from '../batch/write-unit.ts';
import type { FontLibrary } from '../pdf/fonts.ts';

/** Where a bulletin is written, and how its making is stopped. */
export interface BulletinSetting {
  readonly path: string;
  readonly createdAt: Date;
  readonly signal: AbortSignal;
  /** The program of the thread, when it does not lie beside its source. */
  readonly program?: URL | undefined;
}

/** A thread takes longer to start than fewer rows take to be set. */
const MANY_ROWS = 500;

/** Sets a bulletin and writes its PDF, in a thread when it is long, so that the core answers meanwhile. */
export async function setBulletin(
  paper: OfficialPaper,
  fonts: FontLibrary,
  { path, createdAt, signal, program }: BulletinSetting,
): Promise<StagedDocument> {
  const unit: BatchUnit = { kind: 'paper', name: basename(path), title: paper.title, paper };
  const setting: BatchSetting = { folder: dirname(path), createdAt };
  const written: StagedDocument[] = [];
  const control = { signal, report: ({ document }: { document: StagedDocument }) => void written.push(document) };
  if (rowsOf(paper) < MANY_ROWS) await writeUnit(unit, setting, fonts, control);
  else await doUnits([unit], setting, fonts, control, { count: 1, program });
  const [document] = written;
  if (!document) throw new RangeError('A unit that is done has reported its paper.');
  return document;
}

function rowsOf({ parts, attachments = [] }: OfficialPaper): number {
  const all = [...parts, ...attachments.flatMap(({ text }) => text?.parts ?? [])];
  return all.reduce((sum, part) => sum + (part.kind === 'table' ? part.rows.length : 0), 0);
}
