import { inflateSync } from 'node:zlib';
import type { Pixels } from '#domain/seal/seal-mask.ts';
import { unfilter } from './png-filter.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GREY = 0;
const PALETTE = 3;
/** Samples of a pixel by the colour type (PNG, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { [GREY]: 1, 2: 3, [PALETTE]: 1, 4: 2, 6: 4 };

export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
}

/** What a PNG says of itself before anything is unpacked; null for any other file. */
export function pngHead(bytes: Buffer): PngHead | null {
  const isPng =
    bytes.length > 33 && bytes.subarray(0, 8).equals(SIGNATURE) && bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return null;
  const [depth = 0, colourType = 0] = bytes.subarray(24, 26);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    depth,
    colourType,
    isInterlaced: bytes[28] !== 0,
  };
}

/** Reads the pixels of a PNG that is not interlaced; RangeError for one that is damaged or holds more than its head says. */
export function pngPixels(bytes: Buffer, head: PngHead): Pixels {
  const { width, height, depth, colourType } = head;
  const samples = SAMPLES[colourType];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new RangeError('This is no kind of PNG.');
  const chunks = chunksOf(bytes);
  const lineBytes = Math.ceil((width * samples * depth) / 8);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const lines = unpacked(packed, (lineBytes + 1) * height);
  const plain = unfilter(lines, { lineBytes, height, pixelBytes: Math.max(1, (samples * depth) >> 3) });
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data ?? Buffer.alloc(0);
  const transparency = chunks.find(({ type }) => type === 'tRNS')?.data ?? Buffer.alloc(0);
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const line = plain.subarray(row * lineBytes, (row + 1) * lineBytes);
    for (let column = 0; column < width; column += 1) {
      const sample = (which: number) => sampleAt(line, column * samples + which, depth);
      rgba.set(pixelOf(head, sample, { palette, transparency }), (row * width + column) * 4);
    }
  }
  return { width, height, rgba };
}

function chunksOf(bytes: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function unpacked(packed: Buffer, length: number): Buffer {
  let lines: Buffer;
  try {
    lines = inflateSync(packed, { maxOutputLength: length });
  } catch (error) {
    throw new RangeError('The pixels of this PNG cannot be unpacked.', { cause: error });
  }
  if (lines.length !== length) throw new RangeError('This PNG ends too early.');
  return lines;
}

/** A sample as a byte, or as an index where the depth is that of a palette. */
function sampleAt(line: Buffer, place: number, depth: number): number {
  if (depth === 8) return line[place] ?? 0;
  if (depth === 16) return line[place * 2] ?? 0;
  const bit = place * depth;
  const shift = 8 - depth - (bit % 8);
  return ((line[bit >> 3] ?? 0) >> shift) & ((1 << depth) - 1);
}

interface Tables {
  readonly palette: Buffer;
  readonly transparency: Buffer;
}

function pixelOf(head: PngHead, sample: (which: number) => number, { palette, transparency }: Tables): number[] {
  const { colourType, depth } = head;
  if (colourType === PALETTE) {
    const index = sample(0);
    const [red = 255, green = 255, blue = 255] = palette.subarray(index * 3, index * 3 + 3);
    return [red, green, blue, transparency[index] ?? 255];
  }
  if (colourType === GREY || colourType === 4) {
    const grey = depth < 8 ? Math.round((sample(0) * 255) / ((1 << depth) - 1)) : sample(0);
    return [grey, grey, grey, colourType === 4 ? sample(1) : 255];
  }
  return [sample(0), sample(1), sample(2), colourType === 6 ? sample(3) : 255];
}
