import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealPlace } from '#domain/document/official-paper.ts';
import { fileFailure } from '../files/file-failure.ts';
import { stagingPrefix } from '../files/waiting-files.ts';
import { breathe } from '../jobs/breathe.ts';
import { documentFileName } from './document-file-name.ts';
import { composeNotice } from './notice.ts';
import type { InspectionNotice } from './notice-text.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument, DocumentWarning } from './pdf/marks.ts';
import { beginPdf, renderPdf } from './pdf/render-pdf.ts';
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
  /** Called when everything is written and nothing in its place yet; what it throws leaves the folder as it was. */
  readonly ready?: (documents: readonly StagedDocument[]) => void;
}

/**
 * Writes all notices of a batch, and the merged file last. They are made in a folder beside and moved into place together at the
 * end, so that cancelling or a full disk leaves nothing behind. Throws the signal's reason when cancelled.
 */
export async function writeNotices(
  batch: NoticeBatch,
  fonts: FontLibrary,
  control: BatchControl,
): Promise<WrittenDocument[]> {
  control.signal.throwIfAborted();
  const staging = await makeStagingFolder(batch.folder);
  try {
    const staged = await writeAll(batch, staging, fonts, control);
    control.signal.throwIfAborted();
    control.ready?.(staged);
    const written: WrittenDocument[] = [];
    for (const { name, ...document } of staged) {
      const path = join(batch.folder, name);
      await rename(join(staging, name), path).catch(error => Promise.reject(fileFailure(error, path)));
      written.push({ path, ...document });
    }
    return written;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** A PDF that is written and waits for its place under a name. */
export type StagedDocument = Omit<WrittenDocument, 'path'> & { readonly name: string; readonly bytes: number };

async function makeStagingFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await mkdtemp(join(folder, stagingPrefix));
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

async function writeAll(
  batch: NoticeBatch,
  staging: string,
  fonts: FontLibrary,
  { signal, progress }: BatchControl,
): Promise<StagedDocument[]> {
  const { notices, createdAt, mergedTitle, seal } = batch;
  const taken = new Set<string>();
  const mergedName = mergedTitle === undefined ? undefined : documentFileName(mergedTitle, taken);
  const merged = beginPdf({ title: mergedTitle ?? '', author: notices[0]?.issuer ?? '', createdAt });
  const staged: StagedDocument[] = [];
  let mergedPages = 0;
  for (const [index, notice] of notices.entries()) {
    await breathe(signal);
    const document = composeNotice(notice, fonts, seal);
    const name = documentFileName(document.title, taken);
    const written = await writeDocument(join(staging, name), document, createdAt);
    staged.push({ name, ...written, bytes: statSync(join(staging, name)).size });
    if (mergedName !== undefined) merged.addSheets(document.sheets);
    mergedPages += document.sheets.length;
    progress(index + 1, notices.length);
  }
  if (mergedName !== undefined && mergedPages > 0) {
    const bytes = merged.finish();
    const sha256 = await writeWholeFile(join(staging, mergedName), bytes);
    staged.push({ name: mergedName, sha256, bytes: bytes.length, pages: mergedPages, warnings: [] });
  }
  return staged;
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
