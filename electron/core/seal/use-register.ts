import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { writeDocument } from '../document/batch.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { composeUseRegister } from './compose-use-register.ts';
import type { SealUse } from './seal-use-store.ts';
import { particularsOf } from './use-particulars.ts';

const columns = [
  ['序号', 8],
  ['用印时间', 20],
  ['文书', 44],
  ['文号', 24],
  ['份数', 8],
  ['用印事由', 30],
  ['印章', 30],
  ['方式', 8],
  ['申请人', 12],
  ['批准人', 16],
  ['用印人', 12],
  ['监印人', 12],
  ['代章说明', 30],
  ['用印前校验值', 68],
  ['用印后校验值', 68],
] as const;

/** 用印登记表 (D29): all particulars as a workbook, or the form that is printed and bound. */
export async function exportSealUses(context: JobContext, { form, from, to }: ParsedInputOf<'seal.export'>) {
  const { workspace, application } = context;
  const uses = await usesOf(context, { text: '', from, to });
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`用印登记表-${stamp}`, form));
  if (form === 'xlsx') {
    const header = columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const }));
    const sheets = [{ name: '用印登记表', columns: header, rows: uses.map(cellsOf) }];
    await writeWorkbook(path, { sheets, signal: context.signal });
  } else {
    const unit = workspace.bureau.get().name;
    const period = `${from ?? uses.at(0)?.used_at.slice(0, 10) ?? ''} 至 ${to ?? chinaDate(context.now())}`;
    await writeDocument(path, composeUseRegister({ unit, period, uses }, paperFonts(application)), context.now());
  }
  return publishOutput(application.grants, path);
}

/** Oldest first, as a register is read. */
async function usesOf(context: JobContext, filter: Parameters<typeof context.workspace.sealUses.count>[0]) {
  const { sealUses } = context.workspace;
  const total = sealUses.count(filter);
  const uses: SealUse[] = [];
  for (let before: number | null = null; ; ) {
    const page: SealUse[] = sealUses.page(filter, before, 500);
    uses.push(...page);
    context.progress('读取', uses.length, total);
    if (page.length < 500) return uses.toReversed();
    before = page.at(-1)?.id ?? null;
    await breathe(context.signal);
  }
}

const cellsOf = (use: SealUse, place: number): string[] => [
  ...particularsOf(use, place),
  use.requested_by,
  use.approved_by,
  use.used_by,
  use.supervised_by,
  use.stand_in ?? '',
  use.sha256_before ?? '',
  use.sha256_after ?? '',
];
