import { randomFillSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { SealPlace } from '#domain/document/official-paper.ts';
import { fileFailure } from '../files/file-failure.ts';
import { stagingPrefix } from '../files/waiting-files.ts';
import { batchUnits } from './batch/batch-plan.ts';
import { doUnits, type ThreadChoice } from './batch/batch-threads.ts';
import type { BatchSetting, BatchUnit, UnitReport } from './batch/batch-unit.ts';
import { type UnitControl, writeUnit } from './batch/write-unit.ts';
import type { InspectionNotice } from './notice-text.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument, DocumentWarning } from './pdf/marks.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** Notices to be written into one folder, each as a file and all of them, in order, as one file for the printer. */
export interface NoticeBatch {
  readonly notices: readonly InspectionNotice[];
  readonly folder: string;
  /** Title and file name of the merged file; without it there is none. */
  readonly mergedTitle?: string;
  /** Stands in the files as their time of creation; the same batch and time give the same bytes. */
  readonly createdAt: Date;
  readonly seal?: SealPlace;
  /** Places of the notices whose own files are there from an earlier, unfinished batch. */
  readonly standing?: ReadonlySet<number>;
}

/** A PDF on disk. */
export interface WrittenDocument {
  readonly path: string;
  readonly sha256: string;
  readonly pages: number;
  readonly warnings: readonly DocumentWarning[];
}

/** How a long piece of work is watched and stopped. */
export interface BatchControl {
  readonly signal: AbortSignal;
  /** Called after each notice. */
  readonly progress: (done: number, total: number) => void;
  /** Called when what will be kept is written and nothing in its place yet; what it throws leaves the folder as it was. */
  readonly ready?: (documents: readonly UnitReport[]) => void;
  /** Keeps the papers that are whole when the disk is full, so that another batch makes the rest. */
  readonly keepsFinished?: boolean;
}

/**
 * Writes all notices of a batch, and the merged file. They are made in a folder beside, by several threads when they are many, and
 * moved into place together at the end, so that cancelling leaves nothing behind. Throws the signal's reason when cancelled, and
 * AppError disk-full, which says how many papers are kept.
 */
export async function writeNotices(
  batch: NoticeBatch,
  fonts: FontLibrary,
  control: BatchControl,
  threads: ThreadChoice = { count: threadsFor(batch.notices.length) },
): Promise<WrittenDocument[]> {
  control.signal.throwIfAborted();
  const staging = await makeStagingFolder(batch.folder);
  const reports: UnitReport[] = [];
  try {
    const failure = await writeStaged({ batch, staging, fonts, control, threads, reports });
    control.signal.throwIfAborted();
    const kept = reports.filter(({ place }) => place !== null || failure === null).toSorted(byPlace);
    control.ready?.(kept);
    const written = await takePlaces(kept, staging, batch.folder);
    if (failure) throw failure;
    return written;
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starting threads takes longer than making fewer papers; more threads than four would want more memory than time they save. */
export function threadsFor(notices: number): number {
  return notices < 24 ? 0 : Math.min(4, Math.max(2, availableParallelism()));
}

async function makeStagingFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await mkdtemp(join(folder, stagingPrefix));
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

interface StagedWork {
  readonly batch: NoticeBatch;
  readonly staging: string;
  readonly fonts: FontLibrary;
  readonly control: BatchControl;
  readonly threads: ThreadChoice;
  readonly reports: UnitReport[];
}

/** Answers why only a part was written, or null when all was. */
async function writeStaged({ batch, staging, fonts, control, threads, reports }: StagedWork): Promise<AppError | null> {
  const { units, count } = batchUnits(batch, threads.count);
  const setting: BatchSetting = { folder: staging, createdAt: batch.createdAt, seal: batch.seal };
  let finished = 0;
  const report = (one: UnitReport) => {
    reports.push(one);
    if (one.place !== null) control.progress(++finished, count);
  };
  const release = control.keepsFinished ? holdRoom(staging, count) : () => Promise.resolve();
  try {
    const unitControl = { signal: control.signal, report };
    if (threads.count > 0) await doUnits(units, setting, fonts, unitControl, threads);
    else await doHere(units, setting, fonts, unitControl);
    return null;
  } catch (error) {
    const isFull = error instanceof AppError && error.code === 'disk-full';
    if (!isFull || !control.keepsFinished || finished === 0) throw error;
    return unfinished(finished, count, error);
  } finally {
    await release();
  }
}

function unfinished(finished: number, count: number, cause: AppError): AppError {
  const rest = count - finished;
  const sentence =
    rest === 0
      ? `磁盘空间不足：${count} 份都已完成并登记，只有合订本没有写成。请清理磁盘后点“继续”。`
      : `磁盘空间不足：${count} 份中已完成 ${finished} 份，都已登记，可以照常使用。请清理磁盘后点“继续”，只补做其余 ${rest} 份，发文字号不变。`;
  return new AppError('disk-full', sentence, { cause });
}

async function doHere(units: readonly BatchUnit[], setting: BatchSetting, fonts: FontLibrary, control: UnitControl) {
  for (const unit of units) await writeUnit(unit, setting, fonts, control);
}

/** What recording a batch takes in the database, which usually lies on the same disk. */
const ROOM_FOR_RECORD = 512 * 1024;
const ROOM_FOR_EACH = 4 * 1024;

/** Takes room on the disk, so that what is finished can still be recorded when the papers have used up the rest. */
function holdRoom(staging: string, count: number): () => Promise<void> {
  const path = join(staging, '.room');
  try {
    // Bytes by chance: a disk that packs its files would hold no room for zeros.
    writeFileSync(path, randomFillSync(Buffer.allocUnsafe(ROOM_FOR_RECORD + ROOM_FOR_EACH * count)));
  } catch (error) {
    throw fileFailure(error, path);
  }
  return () => rm(path, { force: true });
}

function byPlace(one: UnitReport, other: UnitReport): number {
  return (one.place ?? Number.POSITIVE_INFINITY) - (other.place ?? Number.POSITIVE_INFINITY);
}

async function takePlaces(reports: readonly UnitReport[], staging: string, folder: string): Promise<WrittenDocument[]> {
  const written: WrittenDocument[] = [];
  for (const { document } of reports) {
    const { name, sha256, pages, warnings } = document;
    const path = join(folder, name);
    await rename(join(staging, name), path).catch(error => Promise.reject(fileFailure(error, path)));
    written.push({ path, sha256, pages, warnings });
  }
  return written;
}

/** Writes one composed document as a PDF, whole or not at all. */
export async function writeDocument(
  path: string,
  { title, author, sheets, warnings }: ComposedDocument,
  createdAt: Date,
): Promise<Omit<WrittenDocument, 'path'>> {
  const sha256 = await writeWholeFile(path, renderPdf(sheets, { title, author, createdAt }));
  return { sha256, pages: sheets.length, warnings };
}

export type { UnitReport };
