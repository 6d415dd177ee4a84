import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { maskPersonalData } from '#domain/text/personal-data.ts';
import type { JobContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PlaceCipher } from './field-cipher.ts';
import { personalColumns, placeOf } from './personal-columns.ts';

type Kind = ParsedInputOf<'personal.reveal'>['kind'];

/**
 * Tells one personal value whole to somebody with the right and a reason; the trail keeps who, whose, which field and why, and
 * never the value. A job and no command, because the result of a command is kept as its receipt.
 */
export async function revealPersonal(
  context: JobContext,
  { kind, id, field, reason }: ParsedInputOf<'personal.reveal'>,
): Promise<OutputOf<'personal.reveal'>> {
  const { workspace } = context;
  const column = personalColumns[kind][field];
  const row = holderOf(workspace, kind, id);
  if (!row?.phone_sealed) throw new AppError('not-found', `没有登记${column.title}。`);
  const value = opened(workspace.personal.requireCipher().at(placeOf(column)), id, row.phone_sealed);
  context.commit(({ note }) => {
    const told = maskPersonalData(reason);
    note({ subject: row.subject, after: { 查看: column.title }, reason: told });
  });
  return { value };
}

/** Whose value it is, as the trail names him. */
function holderOf({ objects, inspectors, assistants, departments }: Workspace, kind: Kind, id: number) {
  switch (kind) {
    case 'object':
      return named(objects.get(id), ({ name, code }) => `检查对象 ${name}（${code}）`);
    case 'inspector':
      return named(inspectors.get(id), ({ name, code }) => `人员 ${name}（${code}）`);
    case 'assistant':
      return named(assistants.get(id), ({ name }) => `协助人员 ${name}`);
    case 'department':
      return named(departments.get(id), ({ name }) => `部门 ${name}`);
    default:
      return kind satisfies never;
  }
}

function named<Row extends { phone_sealed: Uint8Array | null }>(row: Row | null, subjectOf: (row: Row) => string) {
  return row && { phone_sealed: row.phone_sealed, subject: subjectOf(row) };
}

function opened(place: PlaceCipher, id: number, sealed: Uint8Array): string {
  try {
    return place.open(id, sealed);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const sentence = '这个值不是为这一行保存的，数据文件可能被改动过，不予显示。请核对操作日志，并从备份中核实。';
    throw new AppError('workspace-damaged', sentence, { cause: error });
  }
}
