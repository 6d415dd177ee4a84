import type { PDFRef } from '@cantoo/pdf-lib';
import { AppError } from '#contract/app-error.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { type SealFit, sealFit, standInWords } from '#domain/seal/seal-label.ts';
import type { SealMask } from '#domain/seal/seal-mask.ts';
import type { SealSize } from '#domain/seal/seal-size.ts';
import type { SeamPages } from '#domain/seal/seam-groups.ts';
import { markAsStamped } from './mark-as-stamped.ts';
import { type OpenPdf, openPdf, updatedBytes } from './open-pdf.ts';
import { addLayer } from './page-layer.ts';
import { pressInPlace } from './press-in-place.ts';
import { addSealPicture } from './seal-picture.ts';
import { type FreePlace, freePlaces } from './seal-places.ts';
import { addSeam } from './seam.ts';

/** A seal of the register, ready to be pressed. */
export interface PressedSeal {
  readonly name: string;
  readonly unit: string;
  readonly size: SealSize;
  readonly mask: SealMask;
}

/** The middle of a seal on a page counted from 1, in millimetres from the paper's upper left corner. */
export interface ChosenPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface StampOrder {
  readonly seals: readonly PressedSeal[];
  readonly seam: SeamPages | null;
  /** Where to press in a file that has no seal place of its own. */
  readonly place: ChosenPlace | null;
}

export interface StampedPdf {
  readonly bytes: Buffer;
  /** How many seals were pressed, without those over the edges. */
  readonly pressed: number;
  /** The words under 署名 where a seal stood in for another unit. */
  readonly standIn: string | null;
}

/**
 * Presses seals (套印) on the places of a PDF, each exactly as large as it is registered; the bytes of the file stay as they are,
 * and what is new stands behind them. Throws AppError with a sentence, and then nothing is pressed.
 */
export async function stampPdf(bytes: Buffer, { seals, seam, place }: StampOrder): Promise<StampedPdf> {
  const pdf = await openPdf(bytes);
  const places = freePlaces(pdf);
  const pictures = new Map(seals.map(seal => [seal, addSealPicture(pdf, seal.mask)]));
  const pictureOf = (seal: PressedSeal) => pictures.get(seal) as PDFRef;
  const matched = places.length === 0 ? [] : matchedPlaces(places, seals);
  requireApart(matched);
  for (const one of matched) pressInPlace(pdf, one.place, one.seal.size, pictureOf(one.seal));
  const [first] = seals;
  if (!first) throw new RangeError('Without a seal nothing is pressed.');
  if (places.length === 0) pressAtChosen(pdf, first, pictureOf(first), place);
  if (seam) addSeam(pdf, first.size, pictureOf(first), seam);
  markAsStamped(pdf);
  const standingIn = matched.find(({ fit }) => fit === 'stand-in');
  return {
    bytes: updatedBytes(pdf),
    pressed: places.length === 0 ? 1 : matched.length,
    standIn: standingIn ? standInWords(standingIn.seal.unit) : null,
  };
}

interface Match {
  readonly place: FreePlace;
  readonly seal: PressedSeal;
  readonly fit: SealFit;
}

/** Which seal belongs to which place; a place of a unit whose seal is not at hand stays free for it. */
function matchedPlaces(places: readonly FreePlace[], seals: readonly PressedSeal[]): Match[] {
  const matched = places.flatMap((place): Match[] => {
    for (const seal of seals) {
      const fit = sealFit(seal.unit, place);
      if (fit) return [{ place, seal, fit }];
    }
    return [];
  });
  const homeless = seals.find(seal => !matched.some(one => one.seal === seal));
  if (!homeless) return matched;
  const signed = [...new Set(places.map(({ unit, standIn }) => (standIn === null ? unit : `${unit}（${standIn}）`)))];
  throw new AppError(
    'conflict',
    `印章「${homeless.name}」属于${homeless.unit}，与这份文书的署名“${signed.join('、')}”不一致，也没有“${standInWords(homeless.unit)}”的说明。请换用署名单位的印章，或在文书里写明代章后重新印发。`,
  );
}

/** Seals of a joint paper neither cross nor touch (GB/T 9704-2012). */
function requireApart(matched: readonly Match[]): void {
  matched.forEach((one, at) => {
    const other = matched.slice(at + 1).find(later => later.place.page === one.place.page && touch(one, later));
    if (!other) return;
    throw new AppError(
      'conflict',
      `印章「${one.seal.name}」和「${other.seal.name}」在这份文书上会相交或相切：盖章位是按较小的印章留的。请按登记的直径重新印发。`,
    );
  });
}

function touch(one: Match, other: Match): boolean {
  const across = millimetres(one.seal.size.widthMillimetres + other.seal.size.widthMillimetres) / 2;
  const down = millimetres(one.seal.size.heightMillimetres + other.seal.size.heightMillimetres) / 2;
  return Math.abs(one.place.x - other.place.x) <= across && Math.abs(one.place.y - other.place.y) <= down;
}

function pressAtChosen(pdf: OpenPdf, seal: PressedSeal, picture: PDFRef, place: ChosenPlace | null): void {
  if (!place) {
    throw new AppError(
      'conflict',
      '这份文书里没有空着的盖章位：它是旧版本印发的，或者已经盖过。请重新印发后再申请，或在申请里指定盖在第几页的什么位置。',
    );
  }
  const page = pdf.document.getPages()[place.page - 1];
  if (!page) {
    throw new AppError(
      'invalid-input',
      `指定盖在第 ${place.page} 页，这份文书只有 ${pdf.document.getPageCount()} 页。`,
    );
  }
  const [width, height] = [millimetres(seal.size.widthMillimetres), millimetres(seal.size.heightMillimetres)];
  const left = millimetres(place.x) - width / 2;
  const bottom = page.getHeight() - millimetres(place.y) - height / 2;
  const isOnPaper = left >= 0 && bottom >= 0 && left + width <= page.getWidth() && bottom + height <= page.getHeight();
  if (!isOnPaper) {
    throw new AppError('invalid-input', '指定的位置会让印章超出纸边。请按毫米重新指定印章中心的位置。');
  }
  const matrix = [width, 0, 0, height, left, bottom].map(number => number.toFixed(4)).join(' ');
  addLayer(pdf, place.page - 1, { picture, operators: name => `${matrix} cm /${name} Do` });
}
