const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Text for an XML part of a workbook: signs that XML cannot hold are left out, and `_x0041_` stays what it says. */
export function xmlText(text: string): string {
  let safe = text;
  if (UNWRITABLE.test(text)) safe = text.replace(ALL_UNWRITABLE, '');
  if (safe.includes('_x')) safe = safe.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return /[&<>"\r]/.test(safe) ? safe.replace(/[&<>"\r]/g, sign => ENTITIES[sign] ?? sign) : safe;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML cannot hold.
const UNWRITABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/;
// A surrogate is left out only when its other half is missing.
const ALL_UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
