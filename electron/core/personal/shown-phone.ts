import { maskPhone } from '#domain/text/mask-phone.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { personalColumns, placeOf } from './personal-columns.ts';

/** Shown in the place of a value while its key is not open, or where it was changed; an import takes both for masked. */
const sealedWord = '****（已加密）';
const brokenWord = '****（无法读出）';

interface SealedRow {
  readonly id: number;
  readonly phone_sealed: Uint8Array | null;
}

/** A telephone number as lists, drawers and exports hold it: 138****5678, or null where there is none. */
export function shownPhone({ personal }: Workspace, kind: keyof typeof personalColumns, row: SealedRow): string | null {
  if (!row.phone_sealed) return null;
  const cipher = personal.cipher();
  if (!cipher) return sealedWord;
  try {
    return maskPhone(cipher.at(placeOf(personalColumns[kind].phone)).open(row.id, row.phone_sealed));
  } catch (error) {
    if (error instanceof RangeError) return brokenWord;
    throw error;
  }
}
