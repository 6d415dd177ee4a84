import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { fileStamp } from '../item-list/file-stamp.ts';
import type { JobContext } from '../service/context.ts';
import { planColumnSets } from './column-sets.ts';
import { columnsOfSet, ownColumns, type PlanColumn } from './plan-columns.ts';
import { editionLines } from './plan-edition.ts';
import { requirePlan } from './plan-view.ts';

/** The standing lines of a plan as a workbook that can be imported again. */
export async function exportPlan(context: JobContext, { id, columnSet }: ParsedInputOf<'plan.export'>) {
  const { workspace, application } = context;
  const plan = requirePlan(context, id);
  const columns = chosenColumns(context, columnSet);
  const lines = editionLines(workspace, id).filter(line => !line.isCancelled);
  const rows = lines.map(({ words }, place) => columns.map(column => column.words(words, place + 1)));
  const name = `${plan.name}${columnSet === null ? '' : `-${columnSet}格式`}-${fileStamp(context.now())}`;
  const path = join(workspace.exportFolder(), safeFileName(name, 'xlsx'));
  await writeWorkbook(path, {
    sheets: [
      {
        name: '年度计划',
        title: plan.name,
        columns: columns.map(({ heading, width }) => ({ header: heading, width, kind: 'text' as const })),
        rows,
      },
    ],
    signal: context.signal,
  });
  return publishOutput(application.grants, path);
}

function chosenColumns({ application }: JobContext, name: string | null): readonly PlanColumn[] {
  if (name === null) return ownColumns;
  const found = planColumnSets(application.options.resourceFolder).find(set => set.name === name);
  if (!found) throw new AppError('not-found', `没有名为“${name}”的列格式，请重新选择。`);
  return columnsOfSet(found.columns);
}
