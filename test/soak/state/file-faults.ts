import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '#core/db/database.ts';
import { isSound } from '#core/db/soundness.ts';
import { filesIn } from './found.ts';

/** How work in progress is named: nothing of it may be there once the workspace was opened again. */
const unfinished = /(^|\/)\.|\.(new|part|tmp)$/;

/** What web pages are accompanied by; no paper of the bureau, and made again with the next of them. */
const isVerifier = (path: string) => path.endsWith('/verify.html');

/** What is wrong among the files of a workspace, held against its database. */
export function fileFaults({ raw }: Pick<Database, 'raw'>, folder: string): string[] {
  const files = filesIn(folder);
  const documents = raw.prepare('SELECT path, sha256 FROM document').all() as { path: string; sha256: string }[];
  const onRecord = new Set(documents.map(({ path }) => path));
  const missing = documents.filter(({ path }) => files[path] === undefined);
  const different = documents.filter(({ path, sha256 }) => (files[path] ?? sha256) !== sha256);
  const paths = Object.keys(files);
  const problems = raw
    .prepare("SELECT '导出/' || json_extract(result, '$.problemFile.name') FROM import_batch")
    .pluck()
    .all()
    .filter(path => typeof path === 'string');
  return [
    ...missing.map(({ path }) => `A paper is on record and not there: ${path}`),
    ...different.map(({ path }) => `A paper is another than the one on record: ${path}`),
    ...problems.filter(path => files[path] === undefined).map(path => `An import lacks its problem rows: ${path}`),
    ...paths
      .filter(path => path.startsWith('导出/问题行') && !unfinished.test(path) && !problems.includes(path))
      .map(path => `Problem rows of no import: ${path}`),
    ...paths.filter(path => unfinished.test(path)).map(path => `Unfinished work was left: ${path}`),
    ...paths
      .filter(path => path.startsWith('公文/') && !unfinished.test(path) && !onRecord.has(path) && !isVerifier(path))
      .map(path => `A paper is there and not on record: ${path}`),
    ...paths.filter(path => path.endsWith('.xlsx') && !isWhole(join(folder, path))).map(path => `Half a file: ${path}`),
    ...paths
      .filter(path => path.endsWith('.sha256') && files[path.slice(0, -'.sha256'.length)] === undefined)
      .map(path => `A note without its backup: ${path}`),
    ...paths.filter(path => path.endsWith('.db')).flatMap(path => backupFaults(folder, path)),
  ];
}

/** A workbook is a zip file, whose last record says where the others are. */
function isWhole(path: string): boolean {
  return readFileSync(path).subarray(-22).readUInt32LE(0) === 0x06054b50;
}

function backupFaults(folder: string, path: string): string[] {
  const copy = openDatabase(join(folder, path), { readonly: true });
  try {
    return isSound(copy, 'integrity_check') ? [] : [`A backup is damaged: ${path}`];
  } finally {
    copy.close();
  }
}
