import { writeWorkbook } from '../files/workbook-writing.ts';

/** One drawn object as the list shows it. */
export interface ListedObject {
  readonly drawOrder: number;
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly stratum: string;
  readonly team: string;
  /** What it is inspected for, where the objects' items differ (不定项). */
  readonly items?: string;
}

/** 抽取结果名单 (D8) as a workbook. */
export async function writeDrawnObjects(
  path: string,
  title: string,
  objects: readonly ListedObject[],
  signal: AbortSignal,
): Promise<void> {
  const itemsDiffer = objects.some(({ items }) => items !== undefined);
  await writeWorkbook(path, {
    sheets: [
      {
        name: '抽取结果名单',
        title,
        columns: [
          { header: '序号', width: 8, kind: 'number' },
          { header: '抽取顺序', width: 10, kind: 'number' },
          { header: '名称', width: 36, kind: 'text' },
          { header: '统一社会信用代码', width: 24, kind: 'text' },
          { header: '地址', width: 48, kind: 'text' },
          { header: '分层', width: 12, kind: 'text' },
          { header: '检查人员', width: 28, kind: 'text' },
          ...(itemsDiffer ? [{ header: '检查事项', width: 60, kind: 'text' } as const] : []),
        ],
        rows: objects.map((object, place) => [
          place + 1,
          object.drawOrder,
          object.name,
          object.code,
          object.address,
          object.stratum,
          object.team,
          ...(itemsDiffer ? [object.items ?? ''] : []),
        ]),
      },
    ],
    signal,
  });
}
