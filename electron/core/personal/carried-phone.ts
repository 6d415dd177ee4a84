import type { CellValue } from '#domain/registry/cell-value.ts';
import { cellText } from '#domain/registry/cell-value.ts';
import { isIdentityCertificate } from '#domain/registry/inspector-row.ts';
import { maskPhone } from '#domain/text/mask-phone.ts';
import { maskPersonalData } from '#domain/text/personal-data.ts';
import type { Cell } from '../files/table.ts';
import type { FieldCipher } from './field-cipher.ts';

/** What a covered cell ends with: the number, sealed for the way out of the workspace and back. */
const carried = /〔([A-Za-z0-9_-]{40,})〕$/;

/**
 * Telephone numbers in a workbook that is corrected and imported again: a reader sees 138****5678, this workspace the whole
 * number. In columns that nobody imports, numbers of persons are masked for good; an identity number in the place of a certificate
 * number is left out, so that nobody takes what is left of it for one.
 */
export function carriedPhones(cipher: FieldCipher, mapping: readonly (string | null)[]) {
  const { seal, open } = cipher.at('problem-workbook/phone');

  return {
    /** The cells of a row as they may leave the workspace. */
    covered: (cells: readonly Cell[]): Cell[] =>
      cells.map((cell, place) => {
        if (typeof cell !== 'string' && typeof cell !== 'number') return cell;
        const text = String(cell);
        const field = mapping[place] ?? null;
        if (field === 'certificate' && isIdentityCertificate(cell)) return null;
        if (field !== null && field !== 'phone') return cell;
        const masked = field === null ? maskPersonalData(text) : maskPhone(text);
        if (masked === text) return cell;
        return field === null ? masked : `${masked}〔${seal(0, text).toString('base64url')}〕`;
      }),

    /** A cell as it was before it was covered; one that this workspace did not cover stays as it is. */
    read(cell: CellValue): CellValue {
      const sealed = carried.exec(cellText(cell))?.[1];
      if (sealed === undefined) return cell;
      try {
        return open(0, Buffer.from(sealed, 'base64url'));
      } catch {
        return cell;
      }
    },
  };
}

export type CarriedPhones = ReturnType<typeof carriedPhones>;
