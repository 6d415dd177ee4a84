import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Call } from '../support/caller.ts';
import { lawfulTask } from '../support/lawful-results.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { resultOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

/** The workbook of a task as somebody fills it in: cells by heading, rows from 0 in the order of the draw. */
async function workbookOf(running: RunningCore, call: Call, taskId: number) {
  const exported = await call('result.exportSheets', { taskId });
  const path = join(running.folder, '导出', exported.name);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet('检查任务单');
  if (!sheet) throw new RangeError('The workbook has no sheet of that name.');
  const headings = (sheet.getRow(1).values as string[]).slice(1);
  return {
    book,
    sheet,
    fill(row: number, values: Record<string, ExcelJS.CellValue>) {
      for (const [heading, value] of Object.entries(values)) {
        sheet.getRow(row + 2).getCell(headings.indexOf(heading) + 1).value = value;
      }
    },
    text: (row: number, heading: string) => sheet.getRow(row + 2).getCell(headings.indexOf(heading) + 1).text,
    async back() {
      const filled = join(running.folder, '..', '填好.xlsx');
      await book.xlsx.writeFile(filled);
      return running.core.files.grantInput(filled);
    },
  };
}

const plain = { 检查结果: '未发现问题', 检查日期: '2026-03-10', 完成日期: new Date('2026-03-11T00:00:00Z') };

test('the workbook holds what tells a sheet apart and lists what may be chosen', async () => {
  const { running, call, taskId, sheets } = await lawfulTask(county);
  const { sheet, text } = await workbookOf(running, call, taskId);
  expect(text(0, '任务单号')).toBe(sheets[0]?.number);
  expect(text(0, '版本')).toBe('0');
  expect(text(0, '检查人员')).toBe(sheets[0]?.team.map(({ name }) => name).join('、'));
  const open = sheet.getCell('E2');
  expect([sheet.getCell('A2').protection?.locked ?? true, open.protection?.locked]).toEqual([true, false]);
  expect(open.dataValidation).toMatchObject({ type: 'list', formulae: ['填写说明!$A$2:$A$11'] });
  expect(sheet.getCell('E5').dataValidation?.type).toBe('list');
});

test('filled rows come in, blank ones are passed over, and a second time nothing changes', async () => {
  const { running, call, taskId, sheets } = await lawfulTask(county);
  const book = await workbookOf(running, call, taskId);
  const { items } = await call('result.get', { assignmentId: sheets[1]?.id ?? 0 });
  book.fill(0, plain);
  book.fill(1, { ...plain, 检查结果: '发现问题，依法责令立即改正或者限期改正', 发现的问题: '未亮照' });
  book.fill(1, { 有问题的抽查事项: items[0]?.title ?? '', 依据条款: '第八条', 处置情况: '责令改正' });
  book.fill(2, { ...plain, 检查结果: '其他情况', 未实施原因: '注销' });
  const file = await book.back();
  const look = await call('result.lookSheets', { taskId, file });
  expect([look.added.length, look.unchanged, look.problems, look.problemFile]).toEqual([3, 1, [], null]);
  expect((await call('assignment.list', { taskId, after: null, limit: 9 })).rows.every(({ result }) => !result)).toBe(
    true,
  );
  const taken = await call('result.takeSheets', { taskId, file, sha256: look.sha256 });
  expect(taken).toEqual({ added: 3, changed: 0, left: 0 });
  const { result } = await call('result.get', { assignmentId: sheets[1]?.id ?? 0 });
  expect(result).toMatchObject({ outcome: '6', endedOn: '2026-03-11', version: 1 });
  expect(result?.details.items.filter(({ problem }) => problem)).toEqual([
    expect.objectContaining({ itemId: items[0]?.id, finding: '未亮照', article: '第八条', handling: '责令改正' }),
  ]);
  const again = await workbookOf(running, call, taskId);
  const second = await call('result.lookSheets', { taskId, file: await again.back() });
  expect([second.added, second.changed, second.unchanged, second.problems]).toEqual([[], [], 4, []]);
});

test('changed numbers, foreign objects, doubled rows and stale versions are named, and only the good rows are taken', async () => {
  const { running, call, taskId, sheets } = await lawfulTask(county);
  const book = await workbookOf(running, call, taskId);
  const [first, second, third, fourth] = sheets.map(({ number }) => number);
  book.fill(0, { ...plain, 任务单号: `${first}9` });
  book.fill(1, plain);
  book.fill(2, plain);
  book.fill(3, { ...plain, 检查对象: '别家商店' });
  book.fill(4, { ...plain, 任务单号: fourth ?? '', 版本: '0', 检查对象: sheets[3]?.objectName ?? '' });
  book.fill(5, { ...plain, 任务单号: '371726', 检查对象: '没抽到的店' });
  book.fill(6, { ...plain, 检查对象: '没抽到的店' });
  await call('result.save', resultOf(sheets[1], { note: '同时在程序里录的' }));
  const file = await book.back();
  const look = await call('result.lookSheets', { taskId, file });
  expect(look.problems.map(({ row, words }) => [row, words])).toEqual([
    [2, expect.stringContaining('任务单号被改动过')],
    [3, expect.stringContaining('第 1 版')],
    [5, expect.stringContaining('填了 2 行（第 5、6 行）')],
    [6, expect.stringContaining('填了 2 行')],
    [7, expect.stringContaining('不在本任务的抽取名单里')],
    [8, expect.stringContaining('不在本任务的抽取名单里')],
  ]);
  expect(look.added.map(({ number }) => number)).toEqual([third]);
  expect(look.problemFile?.name).toMatch(/^检查任务单-问题行-.*\.xlsx$/);
  expect(await call('result.takeSheets', { taskId, file, sha256: look.sha256 })).toEqual({
    added: 1,
    changed: 0,
    left: 6,
  });
  const kept = await call('result.get', { assignmentId: sheets[1]?.id ?? 0 });
  expect(kept.result).toMatchObject({ note: '同时在程序里录的', version: 1 });
  expect(second).toBeDefined();
});

test('what breaks a rule of results is a problem of its row, in the words of the form', async () => {
  const { running, call, taskId } = await lawfulTask(county);
  const book = await workbookOf(running, call, taskId);
  book.fill(0, { ...plain, 检查日期: '2026-03-01' });
  book.fill(1, { ...plain, 检查结果: '挺好' });
  book.fill(2, { ...plain, 完成日期: '昨天' });
  book.fill(3, { ...plain, 检查人员: '没有这人、也没有' });
  const look = await call('result.lookSheets', { taskId, file: await book.back() });
  expect(look.problems.map(({ words }) => words)).toEqual([
    expect.stringContaining('抽取日期'),
    expect.stringContaining('不在规定的类别'),
    expect.stringContaining('不是日期'),
    expect.stringContaining('名录库'),
  ]);
});

test('a file that is not the one that was looked at, or none of ours, is not taken', async () => {
  const { running, call, taskId } = await lawfulTask(county);
  const book = await workbookOf(running, call, taskId);
  const { sha256 } = await call('result.lookSheets', { taskId, file: await book.back() });
  book.fill(0, plain);
  const changed = await call('result.takeSheets', { taskId, file: await book.back(), sha256 }).catch(error => error);
  expect(changed).toMatchObject({ code: 'conflict' });
  const other = join(running.folder, '..', '别的.csv');
  writeFileSync(other, '甲,乙\n1,2\n');
  const file = running.core.files.grantInput(other);
  expect((await refusalOf(call('result.lookSheets', { taskId, file }))).message).toContain('检查任务单');
});
