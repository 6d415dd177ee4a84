import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { maskPersonalData } from '#domain/text/personal-data.ts';
import type { JobContext } from '../service/context.ts';
import type { PlaceCipher } from './field-cipher.ts';
import { personalColumns, placeOf } from './personal-columns.ts';

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
  const row = workspace[kind === 'object' ? 'objects' : 'inspectors'].get(id);
  if (!row?.phone_sealed) throw new AppError('not-found', `没有登记${column.title}。`);
  const value = opened(workspace.personal.requireCipher().at(placeOf(column)), id, row.phone_sealed);
  const whose = kind === 'object' ? '检查对象' : '人员';
  context.commit(({ note }) => {
    const told = maskPersonalData(reason);
    note({ subject: `${whose} ${row.name}（${row.code}）`, after: { 查看: column.title }, reason: told });
  });
  return { value };
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
