// OWASP, CSV Injection: the first signs that a spreadsheet may take for a formula, and their full-width forms, which Excel
// accepts where such keyboards are usual. Quotes before them count, so that guarding can always be undone.
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;

// Nothing can be computed from dashes (the usual "none") or from a plain signed number.
const HARMLESS = /^(?:[-+]+|[-+]\d{1,15}(?:\.\d+)?%?)$/;

/**
 * Puts a quote before a text that a spreadsheet could take for a formula (OWASP, CSV Injection). A text cell of an .xlsx is
 * never computed, but the same sheet saved as CSV and opened again would be; so both kinds of file are guarded.
 */
export function guardedText(text: string): string {
  return FORMULA_START.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

/** Takes the guard of `guardedText` away again; every other text comes back unchanged. */
export function unguardedText(text: string): string {
  return text.charCodeAt(0) === 39 && FORMULA_START.test(text) ? text.slice(1) : text;
}
