import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);

async function withPapers() {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'CLOSED');
  await running.client.job('document.notices', { taskId, issuedOn: '2026-03-03' });
  await running.client.job('document.drawnObjects', { drawId });
  const target = temporaryFolder();
  return { running, taskId, target, folder: running.application.grants.grantInput(target) };
}

async function indexOf(path: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow(row =>
    rows.push((row.values as unknown[]).slice(1).map(value => String(value ?? ''))),
  );
  return rows;
}

test('the papers of a task are exported into folders by task and kind, with an index that names each with its pages and digest', async () => {
  const { running, taskId, target, folder } = await withPapers();
  const { client } = running;
  const listed = (await client.query('document.list', { taskId, after: null, limit: 100 })).rows;
  const { name, papers, missing } = await client.job('document.export', { taskId, year: null, folder });
  expect({ papers, missing }).toEqual({ papers: listed.length, missing: 0 });
  const [task = ''] = readdirSync(join(target, name)).filter(entry => !entry.endsWith('.xlsx'));
  expect(readdirSync(join(target, name, task)).toSorted()).toEqual(
    [...new Set(listed.map(({ kind }) => kind))].toSorted(),
  );
  const rows = await indexOf(join(target, name, '目录.xlsx'));
  expect(rows).toHaveLength(listed.length + 1);
  const notice = rows.find(row => row[2] === '检查通知书');
  expect(notice?.[5]).toBe('1');
  expect(listed.map(({ file }) => file?.sha256)).toContain(notice?.[6]);
  for (const row of rows.slice(1)) expect(existsSync(join(target, name, row[7] ?? '')), row[7]).toBe(true);
});

test('a second export stands beside the first, and what is gone or changed is named instead of copied', async () => {
  const { running, taskId, target, folder } = await withPapers();
  const first = await running.client.job('document.export', { taskId, year: null, folder });
  const papers = join(running.application.requireWorkspace().paperFolder(), '检查通知书');
  const [task = ''] = readdirSync(papers);
  const [gone = '', changed = ''] = readdirSync(join(papers, task)).filter(name => name.startsWith('检查通知书 '));
  rmSync(join(papers, task, gone));
  writeFileSync(join(papers, task, changed), 'another paper');
  const second = await running.client.job('document.export', { taskId: null, year: 2026, folder });
  expect(second).toMatchObject({ papers: first.papers - 2, missing: 2 });
  expect(second.name).not.toBe(first.name);
  expect(readdirSync(target).toSorted()).toEqual([first.name, second.name].toSorted());
  const remarks = (await indexOf(join(target, second.name, '目录.xlsx')))
    .map(row => row[8])
    .filter(word => word !== '');
  expect(remarks).toContain('文件已不在原处，没有导出');
  expect(remarks).toContain('文件与登记时不同，没有导出；请重新制作');
});

test('an export that is cancelled, or finds nothing, leaves no folder', async () => {
  const { running, taskId, target, folder } = await withPapers();
  const controller = new AbortController();
  const going = running.client.job(
    'document.export',
    { taskId, year: null, folder },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect((await refusalOf(going)).code).toBe('cancelled');
  expect(await refusalOf(running.client.job('document.export', { taskId, year: 2031, folder }))).toMatchObject({
    code: 'conflict',
  });
  expect(readdirSync(target)).toEqual([]);
});
