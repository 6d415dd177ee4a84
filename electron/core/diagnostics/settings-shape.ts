/** Settings without names: numbers and switches as they are, texts by their length, lists by what is in them. */
export function settingsShape(value: unknown): unknown {
  if (typeof value === 'string') return `文字，${[...value].length} 字`;
  if (Array.isArray(value)) return value.length > 8 ? `${value.length} 项` : value.map(settingsShape);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [settingName(name), settingsShape(part)]));
  }
  return value;
}

/** Keys are the product's own words, except where a bureau has named something. */
const settingName = (name: string): string => (/^[A-Za-z0-9-]+$/.test(name) ? name : '…');
