import { breakLines, type StopRule, type TextLine } from '#domain/layout/break-lines.ts';
import { titleLines, titleWords } from '#domain/layout/title-lines.ts';
import type { Box } from './box.ts';
import type { Colour } from './marks.ts';
import { measureSpans, type Span, sliceSpans, spanMarks, squeezedMarks } from './text-marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

export type Alignment = 'justify' | 'left' | 'center' | 'right';

/** How a paragraph is set; lengths in points, indents in signs of the paragraph's own size. */
export interface ParagraphStyle {
  readonly text: TextStyle;
  /** Distance from one line's top to the next one's. */
  readonly pitch: number;
  readonly align?: Alignment;
  readonly firstIndent?: number;
  readonly restIndent?: number;
  readonly colour?: Colour;
  /** How a stop without room is dealt with; justified official text brings it in. */
  readonly stops?: StopRule;
  /** The widest gap that justifying may open between two signs, in parts of their size. */
  readonly widestGap?: number;
}

/** One broken line with its styles, ready to be placed. */
interface SetLine extends TextLine {
  readonly spans: readonly Span[];
  readonly indent: number;
}

/** Breaks a text, or spans of several styles, into lines; each line is one box of the style's pitch. */
export function paragraphBoxes(
  typesetter: Typesetter,
  content: string | readonly Span[],
  style: ParagraphStyle,
  width: number,
): Box[] {
  return setLines(typesetter, content, style, width).map(line => lineBox(typesetter, line, style, width));
}

/** Sets a title centred, its lines shaped as a trapezoid or diamond and no word torn where that is possible. */
export function titleBoxes(typesetter: Typesetter, title: string, style: ParagraphStyle, width: number): Box[] {
  const text = typesetter.printable(title, style.text.role);
  const { role, size, tracking = 0 } = style.text;
  const lines = text.includes('\n')
    ? null
    : typesetter.recall(`title ${role} ${size} ${tracking} ${width} ${text}`, () =>
        titleLines(titleWords(text), width, word => typesetter.measure(word, style.text)),
      );
  return paragraphBoxes(typesetter, lines?.join('\n') ?? text, { ...style, align: 'center' }, width);
}

function setLines(
  typesetter: Typesetter,
  content: string | readonly Span[],
  { text: textStyle, firstIndent = 0, restIndent = 0, stops = 'take-along' }: ParagraphStyle,
  width: number,
): readonly SetLine[] {
  const written = typeof content === 'string' ? [{ text: content, style: textStyle }] : content;
  const spans = written.map(span => ({ ...span, text: typesetter.printable(span.text, span.style.role) }));
  const key = `lines ${width} ${textStyle.size} ${textStyle.tracking ?? 0} ${firstIndent} ${restIndent} ${stops} ${spanKey(spans)}`;
  return typesetter.recall(key, () =>
    brokenLines(typesetter, spans, { textStyle, firstIndent, restIndent, stops, width }),
  );
}

/** Signs of Unicode that no text has part the spans of a key. */
const spanKey = (spans: readonly Span[]): string =>
  spans.map(({ text, style: { role, size, tracking = 0 } }) => `${role} ${size} ${tracking} ${text}`).join('\uffff');

interface LineSetting {
  readonly textStyle: TextStyle;
  readonly firstIndent: number;
  readonly restIndent: number;
  readonly stops: StopRule;
  readonly width: number;
}

function brokenLines(
  typesetter: Typesetter,
  spans: readonly Span[],
  { textStyle, firstIndent, restIndent, stops, width }: LineSetting,
): readonly SetLine[] {
  const sign = textStyle.size + (textStyle.tracking ?? 0);
  const indentOf = (line: number) => (line === 0 ? firstIndent : restIndent) * sign;
  const lines = breakLines(
    spans.map(span => span.text).join(''),
    line => width - indentOf(line),
    (text, start) => measureSpans(typesetter, sliceSpans(spans, start, start + text.length)),
    stops,
  );
  return lines.map((line, index) => ({
    ...line,
    indent: indentOf(index),
    spans: sliceSpans(spans, line.start, line.start + line.text.length),
  }));
}

function lineBox(typesetter: Typesetter, line: SetLine, style: ParagraphStyle, width: number): Box {
  const { above, below } = typesetter.emSquare(style.text);
  const slack = width - line.indent - line.width;
  const { shift, spacing } = alignment(style, line, slack);
  return {
    height: style.pitch,
    trailing: style.pitch - above - below,
    place: (left, top) => {
      const colour = style.colour && { colour: style.colour };
      const place = { x: left + line.indent + shift, baseline: top + above, spacing, ...colour };
      if (line.squeezed > 0) return squeezedMarks(typesetter, line.spans, place, line.squeezed);
      return spanMarks(typesetter, line.spans, place);
    },
  };
}

/** Wider gaps than these would show: a line with more room left, before a long number, stays ragged. */
const WIDEST_GAP = 0.08;

function alignment(
  { align, text, widestGap = WIDEST_GAP }: ParagraphStyle,
  line: SetLine,
  slack: number,
): { shift: number; spacing: number } {
  if (align === 'center') return { shift: slack / 2, spacing: 0 };
  if (align === 'right') return { shift: slack, spacing: 0 };
  if (align !== 'justify' || line.endsParagraph) return { shift: 0, spacing: 0 };
  const gaps = Array.from(line.text).length - 1;
  const spacing = gaps > 0 ? slack / gaps : 0;
  const stretches = spacing <= widestGap * text.size;
  return { shift: 0, spacing: stretches ? Math.max(0, spacing) : 0 };
}
