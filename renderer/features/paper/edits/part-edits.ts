import type { HeadingLevel } from '#domain/document/heading-level.ts';
import type { ContentPart } from '#domain/document/paper-content.ts';
import { ownText, paragraph, renumber } from './outline.ts';
import { samePart } from './part-key.ts';

/** What stands after an edit, and where the caret goes: the place of a part, and the character in its own text. */
export interface PartEdit {
  readonly parts: readonly ContentPart[];
  readonly place: number;
  readonly caret: number;
}

type Parts = readonly ContentPart[];

const levels: readonly (HeadingLevel | undefined)[] = [undefined, 1, 2, 3, 4];

function paragraphAt(parts: Parts, place: number) {
  const part = parts[place];
  return part?.kind === 'paragraph' ? part : null;
}

/** Puts another part in the place of one. */
export function replacePart(parts: Parts, place: number, next: ContentPart): Parts {
  return renumber(parts.map((part, at) => (at === place ? samePart(part, next) : part)));
}

/** The text of a paragraph as somebody typed it; a number typed in front of a heading is the one that stands there already. */
export function typeText(parts: Parts, place: number, text: string): Parts {
  const part = paragraphAt(parts, place);
  return part ? replacePart(parts, place, paragraph(text, part.level)) : parts;
}

/** Enter: what stands behind the caret begins a paragraph of body text; a selection is replaced. */
export function splitParagraph(parts: Parts, place: number, start: number, end: number): PartEdit {
  const part = paragraphAt(parts, place);
  if (!part) return { parts, place, caret: start };
  const text = ownText(part);
  const before = samePart(part, paragraph(text.slice(0, start), part.level));
  const after = paragraph(text.slice(end), undefined);
  return { parts: renumber(parts.toSpliced(place, 1, before, after)), place: place + 1, caret: 0 };
}

/** Backspace at the head: joins a paragraph to the one before it; null where none stands before it. */
export function joinParagraph(parts: Parts, place: number): PartEdit | null {
  const part = paragraphAt(parts, place);
  const before = paragraphAt(parts, place - 1);
  if (!part || !before) return null;
  const kept = ownText(before);
  const joined = samePart(before, paragraph(kept + ownText(part), before.level));
  return { parts: renumber(parts.toSpliced(place - 1, 2, joined)), place: place - 1, caret: kept.length };
}

/** Several lines pasted into a paragraph: the first goes to the caret, each other begins a paragraph. */
export function pasteLines(
  parts: Parts,
  place: number,
  start: number,
  end: number,
  lines: readonly string[],
): PartEdit {
  const part = paragraphAt(parts, place);
  const [first = '', ...more] = lines;
  const last = more.pop();
  if (!part || last === undefined) return { parts, place, caret: start };
  const text = ownText(part);
  const pasted = [
    samePart(part, paragraph(text.slice(0, start) + first, part.level)),
    ...more.map(line => paragraph(line, undefined)),
    paragraph(last + text.slice(end), undefined),
  ];
  return {
    parts: renumber(parts.toSpliced(place, 1, ...pasted)),
    place: place + pasted.length - 1,
    caret: last.length,
  };
}

/** Gives a paragraph another level; without one it is body text. */
export function setLevel(parts: Parts, place: number, level: HeadingLevel | undefined): Parts {
  const part = paragraphAt(parts, place);
  return part ? replacePart(parts, place, paragraph(ownText(part), level)) : parts;
}

/** Tab and Shift+Tab: body text, 一、（一）1.（1）, one step down or up; the ends stay. */
export function shiftLevel(parts: Parts, place: number, direction: 1 | -1): Parts {
  const part = paragraphAt(parts, place);
  if (!part) return parts;
  const at = levels.indexOf(part.level) + direction;
  return at < 0 || at >= levels.length ? parts : setLevel(parts, place, levels[at]);
}

/** Moves a part by one place; at the end it stays. */
export function movePart(parts: Parts, place: number, direction: 1 | -1): Parts {
  const part = parts[place];
  const to = place + direction;
  if (!part || to < 0 || to >= parts.length) return parts;
  return renumber(parts.toSpliced(place, 1).toSpliced(to, 0, part));
}

export function insertPart(parts: Parts, place: number, part: ContentPart): Parts {
  return renumber(parts.toSpliced(place, 0, part));
}

export function removePart(parts: Parts, place: number): Parts {
  return renumber(parts.toSpliced(place, 1));
}
