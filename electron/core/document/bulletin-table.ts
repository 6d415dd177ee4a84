import {
  millimetres,
  OFFICIAL_PAGE,
  OFFICIAL_PAGE_LANDSCAPE,
  type PageGeometry,
  TYPE_SIZE,
} from '#domain/layout/page-geometry.ts';
import type { BulletinRow } from './bulletin-data.ts';
import { type Box, blankBox } from './pdf/box.ts';
import { FORM_LABEL, FORM_ROW, fieldRow } from './pdf/form.ts';
import { type Column, oneLineWidth, type RowStyle, tableBoxes } from './pdf/table.ts';
import type { TextStyle, Typesetter } from './pdf/typesetter.ts';

interface PublicColumn {
  readonly title: string;
  /** Its share of the width that the one-line columns leave; absent for a column whose values must stay in one line. */
  readonly share?: number;
  readonly align?: Column['align'];
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

/** The table of a bulletin: the page it needs, and its boxes with what is said once above it. */
export interface BulletinTable {
  readonly page: PageGeometry;
  readonly boxes: (typesetter: Typesetter) => Box[];
}

/** Chooses the legible form: columns that repeat are lifted above the table, which lies on its side when some remain. */
export function bulletinTable(rows: readonly BulletinRow[]): BulletinTable {
  const isShared = (column: PublicColumn) => rows.every(row => column.value(row, 0) === firstValue(column, rows));
  const shared = REPEATED.filter(isShared);
  const isLying = shared.length < REPEATED.length;
  const page = isLying ? OFFICIAL_PAGE_LANDSCAPE : OFFICIAL_PAGE;
  const style = isLying ? LYING : UPRIGHT;
  const columns = ALL.filter(column => !shared.includes(column));
  const { width } = page.typeArea;
  return {
    page,
    boxes: typesetter => [
      ...sharedRows(typesetter, shared, rows, width),
      blankBox(SPACE),
      ...tableBoxes(
        typesetter,
        sized(typesetter, columns, rows, width, style),
        rows.map((row, index) => columns.map(column => column.value(row, index))),
        style,
      ),
    ],
  };
}

type TableStyle = RowStyle & { readonly headText: TextStyle };

const UPRIGHT: TableStyle = { ...FORM_ROW, headText: FORM_LABEL };
/** More columns want smaller type, or every cell would have three lines. */
const LYING: TableStyle = {
  text: { role: '仿宋', size: TYPE_SIZE.小五 },
  headText: { role: '黑体', size: TYPE_SIZE.小五 },
  pitch: TYPE_SIZE.小五 * 1.35,
  minimumHeight: 18,
};
const SPACE = 6;
const LABEL_WIDTH = millimetres(27);

/** Two shared values stand in a row of labelled fields. */
function sharedRows(
  typesetter: Typesetter,
  shared: readonly PublicColumn[],
  rows: readonly BulletinRow[],
  width: number,
): Box[] {
  const fields = shared
    .map(column => ({ label: column.title, value: firstValue(column, rows) }))
    .filter(({ value }) => value !== '');
  const boxes: Box[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    boxes.push(...fieldRow(typesetter, fields.slice(index, index + 2), width, LABEL_WIDTH));
  }
  return boxes;
}

function firstValue(column: PublicColumn, rows: readonly BulletinRow[]): string {
  const first = rows[0];
  return first ? column.value(first, 0) : '';
}

/** However long a number is, its column leaves room for the names. */
const WIDEST_NUMBER = millimetres(45);

function sized(
  typesetter: Typesetter,
  columns: readonly PublicColumn[],
  rows: readonly BulletinRow[],
  width: number,
  style: TableStyle,
): Column[] {
  const narrowest = oneLineWidth(typesetter, ['序号'], style.headText);
  const fixed = new Map<PublicColumn, number>();
  for (const column of columns.filter(({ share }) => share === undefined)) {
    const wanted = oneLineWidth(typesetter, rows.map(column.value), style.text);
    fixed.set(column, Math.min(WIDEST_NUMBER, Math.max(narrowest, wanted)));
  }
  const rest = width - [...fixed.values()].reduce((sum, own) => sum + own, 0);
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  return columns.map(column => ({
    title: column.title,
    width: fixed.get(column) ?? (rest * (column.share ?? 0)) / shares,
    ...(column.align && { align: column.align }),
  }));
}
