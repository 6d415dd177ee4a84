import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { fileIdentity } from '../files/file-identity.ts';
import { publishOutput } from '../files/output-file.ts';
import { writeProblemWorkbook } from '../files/problem-workbook.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { fileStamp } from '../item-list/file-stamp.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { changePlace, putLine, takeOut } from './line-commands.ts';
import { addPlan } from './plan-commands.ts';
import { editionLines } from './plan-edition.ts';
import { requirePlan } from './plan-view.ts';
import { countsOf, type StagedPlan, stagePlan } from './staged-plan.ts';

type Input = ParsedInputOf<'plan.import'>;

/** Takes a file that was looked at into a plan: every row that can be taken, in one transaction, or nothing. */
export async function importPlan(context: JobContext, input: Input): Promise<OutputOf<'plan.import'>> {
  const staged = await stagePlan(context, input);
  if (staged.stamp !== input.stamp) throw changed();
  const problemFile = await writeProblems(context, staged);
  const { path } = context.application.grants.input(input.file);
  const now = await fileIdentity(path);
  if ((now?.sha256 ?? '') !== staged.file.sha256) throw changed();
  return context.commit(command => ({ ...publish(command, staged, input), problemFile }));
}

const changed = () => new AppError('conflict', '预览之后，文件或计划有了变化，没有导入。请重新预览，核对后再导入。');

function publish(context: CommandContext, staged: StagedPlan, input: Input) {
  const planId = planOf(context, input);
  const plan = requirePlan(context, planId);
  const place = changePlace(context, planId, input.reason);
  const before = editionLines(context.workspace, planId).length;
  for (const { fate, known, fields } of staged.lines) {
    if (fields !== null && fate !== 'same') putLine(context, planId, known?.id ?? null, fields, place);
  }
  const missing = input.isWhole ? staged.missing : [];
  for (const line of missing) takeOut(context, line, place);
  const { added, changed: altered, same, refused } = countsOf(staged);
  const left = missing.length > 0 ? `，取消 ${missing.length} 行` : '';
  const not = refused > 0 ? `；${refused} 行没有导入` : '';
  const sentence = `已导入“${plan.name}”：新增 ${added} 行，变更 ${altered} 行，相同 ${same} 行${left}${not}。`;
  const { fileName, sha256, columnSet } = staged.file;
  context.note({
    subject: `年度计划 ${plan.name}`,
    before: { 行数: before },
    after: { fileName, fileSha256: sha256, 列格式: columnSet ?? '按表头识别', sentence },
    ...(input.reason === '' ? {} : { reason: input.reason }),
  });
  return { planId, added, changed: altered, same, refused, cancelled: missing.length, sentence };
}

function planOf(context: CommandContext, { planId, plan }: Input): number {
  if (planId !== null) return planId;
  if (plan === null) throw new AppError('invalid-input', '请选择导入到哪个计划，或填写新计划的名称。');
  return addPlan(context, plan);
}

/** The rows with problems under their own headings; null where there are none. */
async function writeProblems(context: JobContext, { file, lines }: StagedPlan) {
  const bad = lines.filter(({ problems }) => problems.length > 0);
  if (bad.length === 0) return null;
  const name = `计划问题行-${file.fileName.replace(/\.[^.]+$/, '')}-${fileStamp(context.now())}`;
  const path = join(context.workspace.exportFolder(), safeFileName(name, 'xlsx'));
  const rows = bad.map(({ file: line, fate, problems }) => ({
    rowNumber: line.rowNumber,
    cells: line.cells,
    problems: problems.map(message => ({ message: `${fate === 'refused' ? '未导入' : '已导入，请核对'}：${message}` })),
  }));
  await writeProblemWorkbook(path, {
    sheetName: file.sheet.name,
    headings: file.headings,
    rows,
    signal: context.signal,
  });
  return publishOutput(context.application.grants, path);
}
