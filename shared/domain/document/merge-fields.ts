/** What stands for a merge field: its text, and whether a paper without it is unfinished. */
export interface MergeValue {
  readonly text: string;
  readonly isRequired: boolean;
}

export type MergeValues = ReadonlyMap<string, MergeValue>;

/** A text with its fields filled in, and the names of those that could not be. */
export interface Filling {
  readonly text: string;
  /** Known, but with nothing to stand there; they stay in the text by their names. */
  readonly missing: readonly string[];
  /** Of no record and entered by nobody; they stay in the text as they are. */
  readonly unknown: readonly string[];
}

/** A name between braces. Braces around anything else, such as a formula or a bracket that was never closed, are no field. */
const FIELD = /\{([\p{L}\p{N}（）()·、〔〕]{1,40})\}/gu;

/** The merge fields a text names, each once, in their order. */
export function fieldNames(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name))];
}

/** Fills the merge fields of a text; what is filled in is never looked through again, so that a name in braces stays a name. */
export function fillText(text: string, values: MergeValues): Filling {
  const missing = new Set<string>();
  const unknown = new Set<string>();
  const filled = text.replace(FIELD, (field, name: string) => {
    const value = values.get(name);
    if (!value) unknown.add(name);
    else if (value.text === '' && value.isRequired) missing.add(name);
    else return value.text;
    return field;
  });
  return { text: filled, missing: [...missing], unknown: [...unknown] };
}
