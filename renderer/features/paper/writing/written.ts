import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';

export type Paper = OutputOf<'paper.get'>;

/** What a person writes of a paper: its text, what he filled in, and the terms it is issued on. */
export interface Written {
  readonly content: PaperContent;
  readonly entered: Readonly<Record<string, string>>;
  /** The series its number is of, by its purpose; nothing for a paper without number. */
  readonly series: string;
  readonly issuedOn: string;
}

export function writtenOf({ content, entered, series, issuedOn }: Paper): Written {
  return { content, entered, series, issuedOn };
}

/** As the core takes it, whose lists are its own. */
export function saveInput(id: number, version: number, written: Written): InputOf<'paper.save'> {
  return { id, version, ...structuredClone(written) } as InputOf<'paper.save'>;
}
