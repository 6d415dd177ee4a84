import { AppError } from '#contract/app-error.ts';
import { type BulletinKind, bulletinKindName } from '#domain/document/bulletin-kind.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { CommandContext, QueryContext } from '../../service/context.ts';
import type { BulletinIssue } from './public-bulletin.ts';

/** Kinds of which a task has one: made again it keeps its number; of corrections and stops each is a new one. */
const MADE_ONCE: ReadonlySet<BulletinKind> = new Set(['draw-notice', 'draw-list', 'result']);

/** The number a bulletin has, or would take next in the bureau's series of announcements. */
export function bulletinIssue(
  { workspace }: Pick<QueryContext, 'workspace'>,
  task: TaskRecord,
  kind: BulletinKind,
  issuedOn: string,
): BulletinIssue {
  const known = MADE_ONCE.has(kind) ? knownNumber(workspace, task, kind) : null;
  if (known !== null) {
    // It keeps the year it was first issued in.
    const [, sign = '', year, sequence] = /^(.*)〔(\d{4})〕(\d+)号$/.exec(known) ?? [];
    return { sign, number: known, year: Number(year), sequence: Number(sequence), issuedOn, isNew: false };
  }
  const year = Number(issuedOn.slice(0, 4));
  const sign = workspace.bureau.get().bulletinSign;
  const sequence = workspace.documents.lastSequence(sign, year) + 1;
  return { sign, number: `${sign}〔${year}〕${sequence}号`, year, sequence, issuedOn, isNew: true };
}

function knownNumber(workspace: QueryContext['workspace'], task: TaskRecord, kind: BulletinKind): string | null {
  if (kind === 'result') return workspace.disclosures.get(task.id)?.bulletin_number ?? null;
  return workspace.documents.numberOf(bulletinKindName(kind), task.id);
}

/** Takes the number of a new bulletin; AppError conflict when another paper took it meanwhile. */
export function takeBulletinNumber(
  { workspace }: CommandContext,
  task: TaskRecord,
  kind: BulletinKind,
  issue: BulletinIssue,
  at: string,
): void {
  if (!issue.isNew) return;
  const purpose = `${bulletinKindName(kind)} ${task.number}`;
  const taken = workspace.documents.takeNumber(issue.sign, issue.year, purpose, at);
  if (taken !== issue.sequence) {
    throw new AppError('conflict', '生成期间公告编号已被占用，没有保存。请再生成一次。');
  }
  if (kind === 'result') workspace.disclosures.setBulletinNumber(task.id, issue.number);
}
