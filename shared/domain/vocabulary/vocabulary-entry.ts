import { matchingForm } from '../text/normalise.ts';

/** One value of a code list: the code is stored, the name is shown, other spellings are understood on import. */
export interface VocabularyEntry {
  readonly code: string;
  readonly name: string;
  readonly sort: number;
  readonly aliases?: readonly string[];
}

/** The name of a code, or the code itself where the list does not know it, so that nothing stored is ever hidden. */
export function nameOfCode(entries: readonly VocabularyEntry[], code: string): string {
  return entries.find(entry => entry.code === code)?.name ?? code;
}

/** Whether a text is a code of a list. */
export function isCodeOf<Entry extends VocabularyEntry>(
  entries: readonly Entry[],
  code: string,
): code is Entry['code'] {
  return entries.some(entry => entry.code === code);
}

/** Makes a reader that finds the entry of a text by name or alias, whatever its widths, brackets, case and spaces. */
export function entryReader<Entry extends VocabularyEntry>(entries: readonly Entry[]): (text: string) => Entry | null {
  const index = new Map<string, Entry>();
  for (const entry of entries)
    for (const spelling of [entry.name, ...(entry.aliases ?? [])]) index.set(matchingForm(spelling), entry);
  return text => index.get(matchingForm(text)) ?? null;
}
