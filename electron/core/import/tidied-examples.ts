import { fieldsOfKind, type ImportKind } from '#domain/registry/import-kind.ts';
import { isIdentityCertificate } from '#domain/registry/inspector-row.ts';
import type { NoteKind, RepairKind } from '#domain/registry/row-problem.ts';
import type { StagedRow } from '../registry/import-target.ts';

/** A cell as the file has it, and what it is read as; null where it is taken as it stands. */
export interface TidiedExample {
  readonly rowNumber: number;
  readonly field: string;
  readonly before: string;
  readonly after: string | null;
}

/** Registers spell capitals in fourteen ways; more than one example of each teaches nobody anything. */
const examplesKept = 14;
const longestText = 120;

/** Keeps examples of what an import puts right or understands by itself, each of another spelling. */
export function tidiedExamples(kind: ImportKind) {
  const names = new Map<string, string>(fieldsOfKind[kind].map(({ key, name }) => [key, name]));
  const kept = new Map<RepairKind | NoteKind, Map<string, TidiedExample>>();

  function keep(what: RepairKind | NoteKind, field: string, before: string, after: string | null, row: number): void {
    const known = kept.get(what) ?? new Map<string, TidiedExample>();
    kept.set(what, known);
    if (known.size >= examplesKept || isPersonal(field, before)) return;
    const spelling = `${field} ${spellingOf(before)}`;
    if (known.has(spelling)) return;
    const example = { rowNumber: row, field: names.get(field) ?? field };
    known.set(spelling, { ...example, before: shortened(before), after: after === null ? null : shortened(after) });
  }

  return {
    add({ repairs, notes }: StagedRow, rowNumber: number): void {
      for (const { kind: what, field, from, to } of repairs) keep(what, field, from, to, rowNumber);
      for (const { kind: what, field, value, meaning } of notes) keep(what, field, value, meaning, rowNumber);
    },

    of: (what: string): TidiedExample[] => [...(kept.get(what as RepairKind | NoteKind)?.values() ?? [])],
  };
}

/** Telephone and identity numbers are no examples to be shown around. */
const isPersonal = (field: string, text: string): boolean =>
  field === 'phone' || (field === 'certificate' && isIdentityCertificate(text));

/** What two cells have in common that are spelled alike: 「2007年9月25日」 and 「2015年12月6日」, or any two codes. */
const spellingOf = (text: string): string =>
  text
    .replace(/[0-9A-Za-z]{10,}/g, code => (/[a-z]/.test(code) ? 'code' : 'CODE'))
    .replace(/[０-９Ａ-Ｚａ-ｚ]{10,}/g, 'ＣＯＤＥ')
    .replace(/\d+/g, '0')
    .replace(/[０-９]+/g, '０')
    .replace(/[A-Z]+/g, 'A')
    .replace(/[a-z]+/g, 'a');

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);
