import type { PaperColumn, PaperFields, PaperPart } from '#domain/document/official-paper.ts';
import type { BulletinRow } from './bulletin-data.ts';

interface PublicColumn {
  readonly title: string;
  /** Its share of the width that the one-line columns leave; absent for a column whose values must stay in one line. */
  readonly share?: number;
  readonly align?: PaperColumn['align'];
  readonly value: (row: BulletinRow, index: number) => string;
}

/** Columns that usually say the same in every row, and are then said once above the table. */
const REPEATED: readonly PublicColumn[] = [
  { title: '抽查计划编号', share: 20, value: row => row.planNumber },
  { title: '抽查计划名称', share: 26, value: row => row.planName },
  { title: '抽查任务编号', share: 20, value: row => row.taskNumber },
  { title: '抽查任务名称', share: 26, value: row => row.taskName },
  { title: '抽查类型', share: 14, align: 'center', value: row => row.checkType },
  { title: '检查机关', share: 20, value: row => row.authority },
];
const ALL: readonly PublicColumn[] = [
  { title: '序号', align: 'center', value: (_row, index) => `${index + 1}` },
  ...REPEATED,
  { title: '抽查市场主体名称', share: 40, value: row => row.objectName },
  { title: '统一社会信用代码或注册号', align: 'center', value: row => row.objectCode },
  { title: '检查完成日期', align: 'center', value: row => row.completedOn },
  { title: '检查结果', share: 32, value: row => row.result },
  { title: '备注', share: 16, value: row => row.remark },
];

/** The table of a bulletin, with what is said once above it, and whether it needs sheets lying on their side. */
export interface BulletinTable {
  readonly parts: readonly PaperPart[];
  readonly isLying: boolean;
}

/** Chooses the legible form: columns that repeat are lifted above the table, which lies on its side when some remain. */
export function bulletinTable(rows: readonly BulletinRow[]): BulletinTable {
  const isShared = (column: PublicColumn) => rows.every(row => column.value(row, 0) === firstValue(column, rows));
  const shared = REPEATED.filter(isShared);
  const isLying = shared.length < REPEATED.length;
  const columns = ALL.filter(column => !shared.includes(column));
  return {
    isLying,
    parts: [
      sharedFields(shared, rows),
      {
        kind: 'table',
        columns: columns.map(paperColumn),
        rows: rows.map((row, index) => columns.map(column => column.value(row, index))),
        // More columns want smaller type, or every cell would have three lines.
        type: isLying ? '小五' : '五号',
      },
    ],
  };
}

function paperColumn({ title, share, align }: PublicColumn): PaperColumn {
  return { title, width: share === undefined ? 'content' : { share }, ...(align && { align }) };
}

function sharedFields(shared: readonly PublicColumn[], rows: readonly BulletinRow[]): PaperFields {
  const fields = shared.map(column => ({ label: column.title, value: firstValue(column, rows) }));
  return { kind: 'fields', fields: fields.filter(({ value }) => value !== '') };
}

function firstValue(column: PublicColumn, rows: readonly BulletinRow[]): string {
  const first = rows[0];
  return first ? column.value(first, 0) : '';
}
