import { CHARACTER_PITCH, pitchOf, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { FontRole } from '../font-files.ts';
import type { ParagraphStyle } from '../paragraph.ts';
import type { TextStyle } from '../typesetter.ts';

/** The size of a paper's signs and the distance of its lines, in points. */
export interface BodyType {
  readonly size: number;
  readonly pitch: number;
}

/** 三号, as many lines on a page as the standard has, and one or two more where text and seal would part without them. */
export const GRID_TYPES: readonly BodyType[] = [22, 23, 24].map(lines => ({
  size: TYPE_SIZE.三号,
  pitch: pitchOf(lines),
}));

/** What brings 28 signs of 三号 onto the line's whole width. */
const GRID_TRACKING = CHARACTER_PITCH - TYPE_SIZE.三号;

/** The signs of a paper's body in one of its typefaces; those of 三号 stand on the grid of 28 in a line. */
export function bodyText(role: FontRole, { size }: BodyType): TextStyle {
  return size === TYPE_SIZE.三号 ? { role, size, tracking: GRID_TRACKING } : { role, size };
}

/** A line before a long number is opened up to a quarter of a sign between its signs rather than left ragged. */
const WIDEST_GAP = 0.25;

/** Justified body text, two signs in. */
export function bodyStyle(type: BodyType): ParagraphStyle {
  return {
    text: bodyText('仿宋', type),
    pitch: type.pitch,
    align: 'justify',
    firstIndent: 2,
    stops: 'bring-in',
    widestGap: WIDEST_GAP,
  };
}

/** 2号小标宋 on the page's lines. */
export function titleStyle({ pitch }: BodyType): ParagraphStyle {
  return { text: { role: '小标宋', size: TYPE_SIZE.二号 }, pitch };
}
