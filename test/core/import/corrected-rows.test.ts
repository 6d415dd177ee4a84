import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { ImportKind } from '#domain/registry/import-kind.ts';
import { choose, proposedRun } from '../support/import-file.ts';
import { lookAt, publish } from '../support/look-import.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { inspectorRow, inspectorsCsv, itemRow, itemsCsv, objectRow, objectsCsv } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { correctWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);

type Cells = ReadonlyMap<string, ExcelJS.Cell>;

interface Case {
  readonly kind: ImportKind;
  readonly table: string;
  /** Rows of the table of which nobody can doubt anything, and which are new. */
  readonly sound: number;
  /** Rows that are not taken before they are corrected. */
  readonly refused: number;
  /** Rows that are taken, and change when they are corrected. */
  readonly doubted: number;
  /** Every row of the registry as text, by its id. */
  readonly rows: string;
  correct(cells: Cells): void;
}

const fill = (cells: Cells, heading: string, value: string) => {
  const cell = cells.get(heading);
  if (cell?.text === '') cell.value = value;
};

const cases: readonly Case[] = [
  {
    kind: 'object',
    table: objectsCsv([
      objectRow(1),
      objectRow(900, { 联系电话: '13800001234' }),
      objectRow(901, { 企业名称: '', 联系电话: '13900001234' }),
      objectRow(902, { 登记状态: '', 联系电话: '13700001234' }),
    ]),
    sound: 1,
    refused: 1,
    doubted: 1,
    rows: 'SELECT * FROM inspection_object ORDER BY id',
    correct(cells) {
      fill(cells, '企业名称', '云河县第901号商店');
      fill(cells, '登记状态', '存续');
    },
  },
  {
    kind: 'inspector',
    table: inspectorsCsv([
      inspectorRow(1),
      inspectorRow(90),
      inspectorRow(91, { 姓名: '' }),
      inspectorRow(92, { 有效期至: '' }),
    ]),
    sound: 1,
    refused: 1,
    doubted: 1,
    rows: 'SELECT * FROM inspector ORDER BY id',
    correct(cells) {
      fill(cells, '姓名', '补名');
      fill(cells, '有效期至', '2031-01-01');
    },
  },
  {
    kind: 'item',
    table: itemsCsv([
      itemRow(90),
      itemRow(91, { 抽查事项: '', 抽查比例: '5%' }),
      itemRow(92, { 检查依据: '', 抽查比例: '8%' }),
    ]),
    sound: 1,
    refused: 1,
    doubted: 1,
    rows: 'SELECT * FROM inspection_item WHERE version_id = (SELECT max(version_id) FROM inspection_item) ORDER BY code',
    correct(cells) {
      fill(cells, '抽查事项', '第91项检查');
      fill(cells, '检查依据', '《企业信息公示暂行条例》第92条');
    },
  },
];

/** What a registry holds, without what every import leaves behind on the rows it writes. */
function contents(running: RunningCore, sql: string): Map<string, string> {
  const rows = running.database().raw.prepare(sql).all() as Record<string, unknown>[];
  return new Map(
    rows.map(({ batch_id: _batch, updated_at: _at, id, ...row }) => [
      String(row.code ?? id),
      JSON.stringify(row, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)),
    ]),
  );
}

const changedRows = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([key, row]) => before.has(key) && before.get(key) !== row).length;

async function importLooked(running: RunningCore, kind: ImportKind, path: string) {
  const look = await running.client.job('import.stage', {
    ...(await proposedRun(running, kind, choose(running, path))),
    policy: 'update',
  });
  return { look, result: await publish(running, look.lookId) };
}

test.each(cases)(
  'rows with problems of a table of kind $kind are corrected in their workbook and imported again: they arrive, the others stay, nothing stands there twice',
  async ({ kind, table, sound, refused, doubted, rows, correct }) => {
    const running = await county();
    const atFirst = contents(running, rows);
    const first = await publish(running, (await lookAt(running, kind, table)).lookId);
    expect(first).toMatchObject({ created: sound + doubted, updated: 0, refused });
    const path = running.core.files.output(first.problemFile?.file ?? '')?.path ?? '';
    const imported = contents(running, rows);
    expect(imported.size).toBe(atFirst.size + sound + doubted);

    const untouched = await importLooked(running, kind, path);
    expect(untouched.result).toMatchObject({
      rows: refused + doubted,
      created: 0,
      updated: 0,
      unchanged: doubted,
      refused,
    });
    expect(contents(running, rows)).toEqual(imported);

    await correctWorkbook(path, correct);
    const corrected = await importLooked(running, kind, path);
    expect(corrected.look).toMatchObject({ created: refused, updated: doubted, refused: 0, doubtful: 0 });
    expect(corrected.result).toMatchObject({ created: refused, updated: doubted, problems: [], problemFile: null });
    const after = contents(running, rows);
    expect(after.size).toBe(imported.size + refused);
    expect(changedRows(imported, after)).toBe(doubted);

    const again = await importLooked(running, kind, path);
    expect(again.result).toMatchObject({ created: 0, updated: 0, unchanged: refused + doubted, refused: 0 });
    expect(contents(running, rows)).toEqual(after);
  },
);
