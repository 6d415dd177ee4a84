import { AppError } from '#contract/app-error.ts';
import { findPersonalData } from '#domain/text/personal-data.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import type { TrailHead } from '../audit/trail-head.ts';

/** One published result with the columns of the public page (domain.md 3.2); the number in front is counted. */
export interface BulletinRow {
  readonly planNumber: string;
  readonly planName: string;
  readonly taskNumber: string;
  readonly taskName: string;
  readonly checkType: string;
  readonly authority: string;
  readonly objectName: string;
  readonly objectCode: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly result: string;
  readonly remark: string;
}

/** A 抽查结果公告 (D21). */
export interface Bulletin {
  readonly authority: string;
  readonly year: number;
  /** Number of the announcement in its year. */
  readonly number: number;
  /** Laws and plans it rests on, each with its book title marks. */
  readonly basis: readonly string[];
  readonly rows: readonly BulletinRow[];
  readonly objection: {
    /** Term in words, e.g. 15个工作日. */
    readonly term: string;
    readonly department: string;
    readonly phone: string;
    readonly address: string;
  };
  readonly issuedOn: string;
  readonly ledgerHead: string;
  /** How far the operation log reached when the bulletin was printed. */
  readonly trail: TrailHead;
  /** How often was drawn and what changed afterwards. */
  readonly drawNotes: readonly string[];
}

/** 「××局××年度第NNN号抽查任务检查结果公告」 as the public pages title it (domain.md 3.2). */
export function bulletinTitle({ authority, year, number }: Bulletin): string {
  return `${authority}${year}年度第${String(number).padStart(3, '0')}号抽查任务检查结果公告`;
}

/** How often each result occurs, in the order of the official list, other wordings after it. */
export function resultCounts(rows: readonly BulletinRow[]): { result: string; count: number }[] {
  const counts = new Map<string, number>(outcomes.map(({ name }) => [name, 0]));
  for (const { result } of rows) counts.set(result, (counts.get(result) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0).map(([result, count]) => ({ result, count }));
}

const KIND_NAMES = { mobile: '手机号码', 'identity-number': '身份证号码' } as const;

/** Throws AppError not-allowed, naming the row, when a row holds a mobile number or 公民身份号码 (domain.md 4.21). */
export function refusePersonalData(rows: readonly BulletinRow[]): void {
  for (const [index, row] of rows.entries()) {
    const { objectCode, ...others } = row;
    // A registration code with a wrong check sign may look like an identity number by chance; other columns have no such excuse.
    const inCode = findPersonalData(objectCode).filter(({ certain }) => certain);
    const found = [...inCode, ...Object.values(others).flatMap(value => findPersonalData(value))][0];
    if (!found) continue;
    const sentence = `公告第 ${index + 1} 行（${row.objectName}）含有${KIND_NAMES[found.kind]}，不能公开。请删去后再生成公告。`;
    throw new AppError('not-allowed', sentence);
  }
}
