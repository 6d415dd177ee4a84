export type SealShape = 'round' | 'oval';

/** The printed size of a seal from edge to edge; a round one is as high as it is wide. */
export interface SealSize {
  readonly shape: SealShape;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
}

/** County departments commonly have 42 mm; the state's own rule knows 60 mm as its largest (国发〔1999〕25号, domain.md 2.8). */
export const usualDiameter = 42;
export const smallestSeal = 15;
export const largestSeal = 60;

/** Below it a printed seal shows steps at its edges. */
export const leastResolution = 300;
/** A picture further from its size than this would be pressed out of shape. */
const MOST_DISTORTION = 0.04;

/** Pixels for an inch of the printed seal. */
export function sealResolution(pixelsWide: number, { widthMillimetres }: SealSize): number {
  return Math.round(pixelsWide / (widthMillimetres / 25.4));
}

/** Whether a picture of so many pixels has the proportions of the seal. */
export function keepsShape(picture: { readonly width: number; readonly height: number }, size: SealSize): boolean {
  const asked = size.widthMillimetres / size.heightMillimetres;
  return Math.abs(picture.width / picture.height / asked - 1) <= MOST_DISTORTION;
}
