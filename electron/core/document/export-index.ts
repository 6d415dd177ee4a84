import { writeWorkbook } from '../files/workbook-writing.ts';

/** A paper of an export: what it is, and where its copy lies or why there is none. */
export interface ExportedPaper {
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly task: string;
  /** YYYY-MM-DD. */
  readonly madeAt: string;
  readonly pages: number | null;
  readonly sha256: string;
  /** Below the folder of the export. */
  readonly file: string;
  readonly remark: string;
}

const COLUMNS = [
  ['文号', 24],
  ['标题', 48],
  ['类别', 18],
  ['任务编号', 22],
  ['制作日期', 14],
  ['页数', 8],
  ['SHA-256', 68],
  ['文件', 60],
  ['说明', 36],
] as const;

/** Writes the index of an export, a row for each paper. */
export async function writeExportIndex(path: string, papers: readonly ExportedPaper[], signal: AbortSignal) {
  await writeWorkbook(path, {
    sheets: [
      {
        name: '目录',
        columns: COLUMNS.map(([header, width]) => ({ header, width, kind: header === '页数' ? 'number' : 'text' })),
        rows: papers.map(({ number, title, kind, task, madeAt, pages, sha256, file, remark }) => [
          ...[number, title, kind, task, madeAt],
          pages,
          ...[sha256, file, remark],
        ]),
      },
    ],
    signal,
  });
}
