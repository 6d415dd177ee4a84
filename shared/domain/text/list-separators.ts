import { displayForm, matchingForm } from './normalise.ts';
import { isPlaceholder } from './placeholder.ts';

const LIST_SEPARATOR = /[、，,;；/／|\s]/u;
const CLAUSE_SEPARATOR = /[;；\r\n]/u;
const OPENING = '（(〔[【《“「';
const CLOSING = '）)〕]】》”」';

/** Divides a text at separators, but never inside brackets, book title marks or quotes. */
function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const sign of text) {
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  // A bracket that never closes protects nothing.
  if (depth > 0) return text.split(new RegExp(separator, 'u'));
  return [...parts, part];
}

/** Shows each part once, in the order of its first appearance, without blanks and placeholders. */
function distinct(parts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const part of parts) {
    const shown = displayForm(part);
    const key = matchingForm(shown);
    if (!isPlaceholder(shown) && !seen.has(key)) seen.set(key, shown);
  }
  return [...seen.values()];
}

/** Divides a cell of labels, fields or departments at 、，,;；/ | spaces and line breaks; repeated entries appear once. */
export function splitList(text: string): string[] {
  return distinct(splitOutsideBrackets(text, LIST_SEPARATOR));
}

/** Divides a cell of names of people; a name of two signs set wide, as in 「郭  登」, stays one name. */
export function splitPeople(text: string): string[] {
  const closed = text.replace(
    /(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
    '$1$2',
  );
  return splitList(closed);
}

/** Divides a cell of sentences, such as 抽查事项 or 检查依据, at semicolons and line breaks only. */
export function splitClauses(text: string): string[] {
  return distinct(splitOutsideBrackets(text, CLAUSE_SEPARATOR));
}
