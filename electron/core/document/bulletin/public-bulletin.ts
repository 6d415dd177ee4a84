import type { LintFacts } from '#domain/document/lint/lint-facts.ts';
import type { OfficialPaper } from '#domain/document/official-paper.ts';
import type { Cell } from '../../files/table.ts';
import type { SheetColumn } from '../../files/writing/sheet-content.ts';

/** The draw a bulletin speaks of, as its web page leads to the verifier. */
export interface BulletinRecord {
  readonly drawNumber: string;
  /** Hexadecimal; empty while there is none. */
  readonly resultDigest: string;
  readonly frameDigest: string;
  readonly ledgerHead: string;
}

/** A bulletin before it is set: the same paper becomes PDF and web page, its table also a workbook. */
export interface PublicBulletin {
  readonly paper: OfficialPaper;
  readonly sheet: {
    readonly name: string;
    readonly columns: readonly SheetColumn[];
    readonly rows: readonly (readonly Cell[])[];
  };
  readonly record: BulletinRecord | null;
  readonly facts: LintFacts;
}

/** What a bulletin has before its content: its number, its day and who issues it. */
export interface BulletinIssue {
  /** 代字 */
  readonly sign: string;
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  /** YYYY-MM-DD */
  readonly issuedOn: string;
  /** False for a bulletin that keeps the number it was given before. */
  readonly isNew: boolean;
}
