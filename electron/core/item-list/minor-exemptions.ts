import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext, QueryContext } from '../service/context.ts';
import { fileStamp } from './file-stamp.ts';
import type { MinorExemption } from './minor-exemption-store.ts';

/** 免罚清单: minor violations that are not punished. */
export const listMinorExemptions = ({ workspace }: Pick<QueryContext, 'workspace'>) =>
  workspace.minorExemptions.all().map(rowOf);

export function saveMinorExemption(context: CommandContext, input: ParsedInputOf<'minorExemption.save'>) {
  const { minorExemptions } = context.workspace;
  const { id, fields, reason } = input;
  const known = id === null ? null : requireKnown(context, id);
  const { validFrom, validTo, ...words } = fields;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    throw new AppError('invalid-input', '失效日期不能早于生效日期。');
  }
  const values = { ...words, valid_from: validFrom, valid_to: validTo, updated_at: instantText(context.now()) };
  const saved = known ? known.id : minorExemptions.add(values);
  if (known) minorExemptions.change(known.id, values);
  context.note({ subject: `免罚事项 ${fields.violation}`, before: known && wordsOf(known), after: fields, reason });
  return { id: saved };
}

export function removeMinorExemption(context: CommandContext, { id, reason }: ParsedInputOf<'minorExemption.remove'>) {
  const known = requireKnown(context, id);
  context.workspace.minorExemptions.remove(id);
  context.note({ subject: `免罚事项 ${known.violation}`, before: wordsOf(known), after: null, reason });
  return { done: true } as const;
}

const columns = [
  ['领域', 16],
  ['轻微违法行为', 48],
  ['不予处罚的条件', 48],
  ['依据', 48],
  ['生效日期', 14],
  ['失效日期', 14],
  ['备注', 24],
] as const;

/** The list as a workbook. */
export async function exportMinorExemptions(context: JobContext) {
  const { workspace, application } = context;
  const path = join(workspace.exportFolder(), safeFileName(`免罚清单-${fileStamp(context.now())}`, 'xlsx'));
  const sheet = {
    name: '免罚清单',
    columns: columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const })),
    rows: listMinorExemptions(context).map(row => [
      row.field,
      row.violation,
      row.conditions,
      row.basis,
      row.validFrom ?? '',
      row.validTo ?? '',
      row.remark,
    ]),
  };
  await writeWorkbook(path, { sheets: [sheet], signal: context.signal });
  return publishOutput(application.grants, path);
}

function requireKnown({ workspace }: CommandContext, id: number): MinorExemption {
  const known = workspace.minorExemptions.get(id);
  if (known) return known;
  throw new AppError('not-found', '找不到这个免罚事项，可能已被移除。');
}

function wordsOf({ violation, conditions, basis, field, valid_from, valid_to, remark }: MinorExemption) {
  return { violation, conditions, basis, field, validFrom: valid_from, validTo: valid_to, remark };
}

const rowOf = (known: MinorExemption) => ({ id: known.id, ...wordsOf(known) });
