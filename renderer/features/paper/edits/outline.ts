import type { HeadingLevel } from '#domain/document/heading-level.ts';
import { headingNumber, headingWords, withoutTypedNumber } from '#domain/document/heading-number.ts';
import type { ContentParagraph, ContentPart } from '#domain/document/paper-content.ts';
import { samePart } from './part-key.ts';

const mostOfLevel = 99;

/** The number each part begins with, by its place; nothing for what is no heading. */
export function headingNumbers(parts: readonly ContentPart[]): readonly string[] {
  const counts: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  return parts.map(part => {
    if (part.kind !== 'paragraph' || part.level === undefined) return '';
    const { level } = part;
    counts[level] = Math.min(counts[level] + 1, mostOfLevel);
    for (const lower of [2, 3, 4] as const) if (lower > level) counts[lower] = 0;
    return headingNumber(level, counts[level]);
  });
}

/** What a person types of a paragraph: without the number that is written for him. */
export function ownText({ text, level }: ContentParagraph): string {
  return level === undefined ? text : headingWords(text, level);
}

/** A paragraph of what a person typed; which number it has is known to `renumber`, and one that he typed himself is dropped. */
export function paragraph(text: string, level: HeadingLevel | undefined): ContentParagraph {
  return level === undefined
    ? { kind: 'paragraph', text }
    : { kind: 'paragraph', text: `${headingNumber(level, 1)}${withoutTypedNumber(text)}`, level };
}

/** The parts with the numbers of their headings in order; a part whose number stands is the same object. */
export function renumber(parts: readonly ContentPart[]): readonly ContentPart[] {
  const numbers = headingNumbers(parts);
  return parts.map((part, place) => {
    if (part.kind !== 'paragraph' || part.level === undefined) return part;
    const text = `${numbers[place]}${ownText(part)}`;
    return text === part.text ? part : samePart(part, { ...part, text });
  });
}
