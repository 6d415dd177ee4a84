import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { notCarriedOutReasons } from '#domain/vocabulary/not-carried-out-reason.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { type SheetContent, writeWorkbook } from '../files/workbook-writing.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { factsOfTask } from './sheet-facts.ts';
import { type SheetKey, type SheetTexts, sheetColumns, sheetTexts, titleOf } from './sheet-texts.ts';

/** Names of the sheets in the workbook. */
export const formName = '检查任务单';
export const guideName = '填写说明';

const advice = [
  '只填白色可写的列；任务单号、版本、检查对象用来认出是哪一张，不能改，也不能增删行。',
  '“检查结果”和“未实施原因”从下拉列表中选择。',
  '日期写成 2026-03-10 这样，两个日期都不能晚于今天。',
  '“检查人员”用顿号隔开，至少两人，须是派往这户的人。',
  '结果为发现问题的，写明“发现的问题”和“有问题的抽查事项”；多项用分号隔开。',
  '一张任务单只填一行；不填的行导入时略过。',
];

/** The 任务单 of a task as a workbook that can be filled in without the program and brought back. */
export async function exportSheets(context: JobContext, { taskId }: ParsedInputOf<'result.exportSheets'>) {
  const { workspace, application, signal } = context;
  const facts = factsOfTask(context, taskId);
  if (facts.length === 0) throw new AppError('conflict', '这个任务还没有检查任务单。');
  const texts = facts.map(sheetTexts);
  const titles = [...new Set(facts.flatMap(({ items }) => items.map(titleOf)))];
  const outcomes = [...(facts[0]?.outcomeNames.values() ?? [])];
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const name = workspace.tasks.get(taskId)?.name ?? '';
  const path = join(workspace.exportFolder(), safeFileName(`检查任务单-${name}-${stamp}`, 'xlsx'));
  const choices = {
    outcome: columnRange('A', outcomes.length),
    notCarriedOut: columnRange('B', notCarriedOutReasons.length),
  };
  await writeWorkbook(path, { sheets: [formSheet(texts, choices), guideSheet(outcomes, titles)], signal });
  return publishOutput(application.grants, path);
}

const columnRange = (column: string, count: number) => `${guideName}!$${column}$2:$${column}$${count + 1}`;

function formSheet(texts: readonly SheetTexts[], choices: Partial<Record<SheetKey, string>>): SheetContent {
  return {
    name: formName,
    columns: sheetColumns.map(({ key, name, width, fixed }) => ({
      header: name,
      width,
      kind: 'text' as const,
      open: !fixed,
      choices: choices[key],
    })),
    isProtected: true,
    rows: texts.map(row => sheetColumns.map(({ key }) => row[key])),
  };
}

function guideSheet(outcomes: readonly string[], titles: readonly string[]): SheetContent {
  const reasons = notCarriedOutReasons.map(({ name }) => name);
  const lists = [outcomes, reasons, titles, advice];
  const length = Math.max(...lists.map(list => list.length));
  return {
    name: guideName,
    columns: ['检查结果', '未实施原因', '抽查事项', '填写说明'].map((header, index) => ({
      header,
      width: [44, 16, 50, 90][index] ?? 20,
      kind: 'text' as const,
    })),
    isProtected: true,
    rows: Array.from({ length }, (_, place) => lists.map(list => list[place] ?? '')),
  };
}
