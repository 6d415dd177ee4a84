const LONGEST = 31;

/** A name that Excel takes for a sheet: no `* ? : \ / [ ]`, at most 31 signs, no outer quote, different from those `taken`. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const base = clean === '' || clean.toLowerCase() === 'history' ? '表格' : clean;
  const isTaken = (name: string) => taken.some(each => each.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `（${number}）`;
    const name = cut(base, LONGEST - ending.length) + ending;
    if (!isTaken(name)) return name;
  }
}

/** Cuts without leaving half of a sign that takes two code units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are among what Excel refuses.
const FORBIDDEN = /[*?:\\/[\]\x00-\x1F\x7F]/g;
