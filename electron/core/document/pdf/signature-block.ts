import { millimetres } from '#domain/layout/page-geometry.ts';
import type { Box } from './box.ts';
import type { Mark } from './marks.ts';
import { qrCodeMark } from './qr-code.ts';
import { labelMarks } from './text-marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** How the place of the seal is shown: an empty place with small grey words, a dashed circle besides, or nothing at all. */
export type SealGuide = 'words' | 'circle' | 'none';

/** The seal of the issuing unit; county departments commonly have 42 mm. */
export interface SealPlace {
  readonly guide: SealGuide;
  readonly diameterMillimetres: number;
}

export const DEFAULT_SEAL_PLACE: SealPlace = { guide: 'words', diameterMillimetres: 42 };

/** A QR code with words beside it, at the left of the signature. */
export interface CodeCaption {
  readonly code: string;
  readonly lines: readonly string[];
}

/** Who signs when, and what stands beside it. */
export interface Signature {
  readonly unit: string;
  /** Date in words, e.g. 2026年7月1日. */
  readonly date: string;
  readonly seal: SealPlace;
  readonly caption?: CodeCaption;
}

/** The seal's middle is this far above the middle between 署名 and date, so that both lie in its lower half. */
const SEAL_ABOVE_SIGNATURE = millimetres(4);
const CODE_SIZE = millimetres(22);
const CAPTION: TextStyle = { role: '宋体', size: 9 };
const GUIDE: TextStyle = { role: '宋体', size: 6.5 };

/**
 * Sets 署名 and date for a seal: the date four signs from the right, 署名 centred above it, the seal's top within one line of
 * the text above (GB/T 9704-2012). The block's height holds the whole seal, so that it never runs off the page.
 */
export function signatureBlock(
  typesetter: Typesetter,
  signature: Signature,
  style: { readonly text: TextStyle; readonly pitch: number },
  width: number,
): Box {
  const { size } = style.text;
  const radius = millimetres(signature.seal.diameterMillimetres) / 2;
  const middleUnderSignature = (style.pitch + size) / 2 - SEAL_ABOVE_SIGNATURE;
  const blankLines = Math.max(1, Math.ceil((radius - middleUnderSignature) / style.pitch));
  const signatureTop = blankLines * style.pitch;
  const sealY = signatureTop + middleUnderSignature;
  const { unitX, dateX, sealX } = horizontalPlaces(typesetter, signature, style.text, width);
  const { above } = typesetter.emSquare(style.text);
  return {
    height: sealY + radius,
    trailing: 0,
    place: (left, top) => [
      ...labelMarks(typesetter, signature.unit, style.text, { x: left + unitX, baseline: top + signatureTop + above }),
      ...labelMarks(typesetter, signature.date, style.text, {
        x: left + dateX,
        baseline: top + signatureTop + style.pitch + above,
      }),
      ...sealMarks(typesetter, signature.seal, { x: left + sealX, y: top + sealY, radius }),
      ...captionMarks(typesetter, signature.caption, left, top + sealY + radius),
    ],
  };
}

function horizontalPlaces(typesetter: Typesetter, { unit, date }: Signature, style: TextStyle, width: number) {
  const unitWidth = typesetter.measure(typesetter.printable(unit, style.role), style);
  const dateWidth = typesetter.measure(date, style);
  // A unit's name too long to be centred on the date pushes both to the left, so that nothing leaves the type area.
  const sealX = Math.min(width - 4 * style.size - dateWidth / 2, width - unitWidth / 2);
  return { unitX: sealX - unitWidth / 2, dateX: sealX - dateWidth / 2, sealX };
}

interface SealCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The words stand in the seal's upper half, clear of 署名: a red seal covers them, an unsealed paper shows what it lacks. */
function sealMarks(typesetter: Typesetter, seal: SealPlace, { x, y, radius }: SealCircle): Mark[] {
  if (seal.guide === 'none') return [];
  const place = { x, baseline: y - radius * 0.3, align: 'center', colour: 'grey' } as const;
  const words = labelMarks(typesetter, '（盖章处）', GUIDE, place);
  if (seal.guide === 'words') return words;
  return [{ kind: 'circle', x, y, radius, thickness: 0.4, colour: 'grey' }, ...words];
}

function captionMarks(typesetter: Typesetter, caption: CodeCaption | undefined, left: number, bottom: number): Mark[] {
  if (!caption) return [];
  const top = bottom - CODE_SIZE;
  const pitch = CAPTION.size * 1.5;
  const first = top + (CODE_SIZE - pitch * (caption.lines.length - 1)) / 2 + CAPTION.size * 0.38;
  return [
    qrCodeMark(caption.code, left, top, CODE_SIZE),
    ...caption.lines.flatMap((line, index) =>
      labelMarks(typesetter, line, CAPTION, {
        x: left + CODE_SIZE + millimetres(2.5),
        baseline: first + index * pitch,
      }),
    ),
  ];
}
