import { emptyHalfOf, squeezeShares } from '#domain/layout/squeeze.ts';
import type { Colour, TextMark } from './marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** A piece of a line in one style. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

/** Where spans begin, and how far their signs stand apart beyond their own width, in points. */
export interface SpanPlace {
  readonly x: number;
  readonly baseline: number;
  readonly spacing?: number;
  readonly colour?: Colour;
}

/** Sets spans one after another on a baseline. */
export function spanMarks(typesetter: Typesetter, spans: readonly Span[], place: SpanPlace): TextMark[] {
  const { baseline, spacing = 0, colour = 'black' } = place;
  const marks: TextMark[] = [];
  let x = place.x;
  for (const { text, style } of spans) {
    for (const run of typesetter.runs(text, style)) {
      marks.push({
        kind: 'text',
        x,
        baseline,
        text: run.text,
        face: run.face,
        size: style.size,
        spacing: spacing + (style.tracking ?? 0),
        colour,
      });
      x += run.width + spacing * Array.from(run.text).length;
    }
  }
  return marks;
}

/** Sets spans whose stops and brackets give up `excess` points between them, each in the proportion of its own width. */
export function squeezedMarks(typesetter: Typesetter, spans: readonly Span[], place: SpanPlace, excess: number) {
  const signs = spans.flatMap(({ text, style }) => Array.from(text, sign => ({ sign, style })));
  const widths = signs.map(({ sign, style }) => typesetter.measure(sign, style));
  const rooms = squeezeShares(signs.map(({ sign }) => sign)).map((share, index) => share * (widths[index] ?? 0));
  const given = excess / rooms.reduce((sum, room) => sum + room, 0);
  const marks: TextMark[] = [];
  let x = place.x;
  let run = { text: '', style: signs[0]?.style, x };
  const close = () => {
    if (run.style && run.text !== '')
      marks.push(...spanMarks(typesetter, [{ text: run.text, style: run.style }], { ...place, x: run.x }));
  };
  signs.forEach(({ sign, style }, index) => {
    const room = (rooms[index] ?? 0) * given;
    const shift = emptyHalfOf(sign) === 'left' ? room : 0;
    if (style !== run.style || shift > 0) {
      close();
      run = { text: '', style, x: x - shift };
    }
    run.text += sign;
    x += (widths[index] ?? 0) - room;
    if (room === 0) return;
    close();
    run = { text: '', style, x };
  });
  close();
  return marks;
}

/** Sets one short line of text at, left of, or centred on `x`; the text is not broken. */
export function labelMarks(
  typesetter: Typesetter,
  text: string,
  style: TextStyle,
  place: SpanPlace & { readonly align?: 'left' | 'center' | 'right' },
): TextMark[] {
  const printable = typesetter.printable(text.replace(/\n/g, ' '), style.role);
  const width = place.align === undefined || place.align === 'left' ? 0 : typesetter.measure(printable, style);
  const shift = place.align === 'center' ? width / 2 : width;
  return spanMarks(typesetter, [{ text: printable, style }], { ...place, x: place.x - shift });
}

/** The part of spans between two places of their joined text. */
export function sliceSpans(spans: readonly Span[], start: number, end: number): Span[] {
  const parts: Span[] = [];
  let offset = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (text !== '') parts.push({ text, style: span.style });
    offset += span.text.length;
  }
  return parts;
}

/** The width of spans in points. */
export function measureSpans(typesetter: Typesetter, spans: readonly Span[]): number {
  return spans.reduce((sum, { text, style }) => sum + typesetter.measure(text, style), 0);
}
