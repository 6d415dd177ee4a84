import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import type { QueryContext } from '../service/context.ts';

/** By this the bureau recognises its own task sheet: number and object together (domain.md 2.5). */
export function sheetDigest({ number, object_code, object_name }: AssignmentRecord): string {
  return sha256Hex(`任务单\n${number}\n${object_code}\n${object_name}\n`);
}

/** By this the bureau recognises its own notice: task sheet, notice number and object together. */
export function noticeDigest({ number, object_code, object_name }: AssignmentRecord, noticeNumber: string): string {
  return sha256Hex(`${number}\n${noticeNumber}\n${object_code}\n${object_name}\n`);
}

/** As many signs of a digest as are printed beside a code. */
const LEAST_SIGNS = 16;

/** 核对任务单: whether number and digest, scanned from a code or typed from the paper, are those of a paper of this bureau. */
export function checkSheet(
  { workspace }: QueryContext,
  { text }: ParsedInputOf<'document.checkSheet'>,
): OutputOf<'document.checkSheet'> {
  const [number = '', ...groups] = text.trim().split(/\s+/);
  const digest = groups.join('').toLowerCase();
  const sheet = workspace.documents.sheet(number);
  if (!sheet) return { outcome: 'unknown', paper: null, sheet: null };
  const task = workspace.tasks.get(sheet.task_id);
  const found = {
    number,
    objectName: sheet.object_name,
    taskName: task?.name ?? '',
    noticeNumber: sheet.notice_number,
    voidReason: sheet.voided_at === null ? null : (sheet.void_reason ?? ''),
  };
  if (digest.length < LEAST_SIGNS) return { outcome: 'incomplete', paper: null, sheet: found };
  if (sheetDigest(sheet).startsWith(digest)) return { outcome: 'matches', paper: '任务单', sheet: found };
  const { notice_number: notice } = sheet;
  const isNotice = notice !== null && noticeDigest(sheet, notice).startsWith(digest);
  return isNotice
    ? { outcome: 'matches', paper: '检查通知书', sheet: found }
    : { outcome: 'differs', paper: null, sheet: found };
}
