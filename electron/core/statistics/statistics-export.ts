import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { periodTitle } from '#domain/indicator/period.ts';
import { writeDocument } from '../document/batch.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { exportedAtOnce, writeList } from '../registry/list-workbook.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { composeIndicatorForm } from './compose-indicator-form.ts';
import { rowWords } from './counted-row-words.ts';
import { beginMeasuring } from './measuring.ts';
import { askedSide, requireOrder } from './statistics-queries.ts';

const columns = [
  ['编号', 26],
  ['名称', 40],
  ['情况', 40],
  ['日期', 14],
  ['计数', 8],
] as const;

/** The rows behind one side of a figure as a workbook. */
export async function exportSide(context: JobContext, input: ParsedInputOf<'statistics.export'>) {
  const { indicators: store } = context.workspace;
  const { definition, choice, side, values } = askedSide(beginMeasuring(context), input);
  const words = rowWords(context);
  const sideName = input.side === 'numerator' ? '分子' : '分母';
  return await writeList(context, {
    name: `${definition.code}${definition.name}-${choice.name}-${sideName}`,
    columns,
    total: store.count(side, values),
    page(after) {
      const page = store.rows(side, values, Number(after ?? 0), exportedAtOnce);
      return { page, next: page.length < exportedAtOnce ? null : String(page.at(-1)?.key) };
    },
    cells: row => [row.number, row.name, words(row), row.day, String(row.weight)],
  });
}

/** All indicators of a period as a form, each with its definition. */
export async function printIndicators(context: JobContext, scope: ParsedInputOf<'statistics.print'>) {
  requireOrder(scope);
  const { workspace, application } = context;
  const measuring = beginMeasuring(context);
  const rows = indicators.flatMap((definition, place) => {
    context.progress('统计', place, indicators.length);
    return definition.choices.map(choice => ({
      definition,
      choice,
      figure: measuring.figure(definition, choice, scope),
    }));
  });
  const form = {
    unit: workspace.bureau.get().name,
    period: `${periodTitle(scope)}（${scope.from} 至 ${scope.to}）`,
    asOf: measuring.today,
    voided: workspace.indicators.voided(scope),
    rows,
  };
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`统计指标-${periodTitle(scope)}-${stamp}`, 'pdf'));
  await writeDocument(path, composeIndicatorForm(form, paperFonts(application)), context.now());
  return publishOutput(application.grants, path);
}
