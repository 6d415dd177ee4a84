import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { certificateSheet, loadSheet, type StaffSheet } from './inspector-sheets.ts';
import { assistantSheet, departmentSheet } from './register-sheets.ts';

type Register = ParsedInputOf<'staff.export'>['register'];

const sheets: Readonly<
  Record<Register, { readonly file: string; readonly of: (context: JobContext, on: string) => StaffSheet }>
> = {
  assistant: { file: '协助人员和专家名录', of: ({ workspace }) => assistantSheet(workspace) },
  department: { file: '部门和成员单位名录', of: ({ workspace }) => departmentSheet(workspace) },
  certificate: { file: '证件到期提醒', of: certificateSheet },
  load: { file: '人员任务情况', of: loadSheet },
};

/** A whole register as a workbook; headings of registers can be imported again, and masked numbers in them change nothing then. */
export async function exportStaff(context: JobContext, { register, on }: ParsedInputOf<'staff.export'>) {
  const { workspace, application } = context;
  const { file, of } = sheets[register];
  const { columns, rows } = of(context, on || chinaDate(context.now()));
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`${file}-${stamp}`, 'xlsx'));
  context.progress('写出', 0, rows.length);
  const header = columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const }));
  await writeWorkbook(path, { sheets: [{ name: file, columns: header, rows }], signal: context.signal });
  return publishOutput(application.grants, path);
}
