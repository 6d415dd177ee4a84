import type { BulletinRow } from '../bulletin-data.ts';
import type { PublicBulletin } from './public-bulletin.ts';
import { textColumn as column, numberColumn } from './sheet-columns.ts';

/** 抽查结果一览表 with all columns of the public page, as platforms take it in (domain.md 3.2). */
export function resultSheet(rows: readonly BulletinRow[]): PublicBulletin['sheet'] {
  return {
    name: '抽查结果一览表',
    columns: [
      numberColumn('序号', 8),
      column('抽查计划编号', 18),
      column('抽查计划名称', 28),
      column('抽查任务编号', 22),
      column('抽查任务名称', 32),
      column('抽查类型', 12),
      column('检查机关', 24),
      column('抽查市场主体名称', 36),
      column('统一社会信用代码或注册号', 24),
      column('检查完成日期', 14),
      column('检查结果', 36),
      column('备注', 24),
    ],
    rows: rows.map((row, place) => [
      place + 1,
      row.planNumber,
      row.planName,
      row.taskNumber,
      row.taskName,
      row.checkType,
      row.authority,
      row.objectName,
      row.objectCode,
      row.completedOn,
      row.result,
      row.remark,
    ]),
  };
}
