import { isMaskedPhone } from '#domain/text/mask-phone.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import type { CommandContext } from '../service/context.ts';

/** Keeps a telephone number that somebody typed, sealed for its row; null deletes it, and one left out or masked stays. */
export function savePhone(
  { workspace }: CommandContext,
  kind: keyof typeof personalColumns,
  id: number,
  phone: string | null | undefined,
  keep: (sealed: Uint8Array | null) => unknown,
): void {
  if (phone === undefined) return;
  if (phone === null || phone === '') {
    keep(null);
    return;
  }
  if (isMaskedPhone(phone)) return;
  keep(workspace.personal.requireCipher().at(placeOf(personalColumns[kind].phone)).seal(id, phone));
}
