import { crc32, deflateSync } from 'node:zlib';
import type { SealMask } from '#domain/seal/seal-mask.ts';

const side = 120;
const stripe = 14;

/**
 * A small picture of a seal for the screen: far below what can be printed, and cut through by stripes, so that it serves for
 * recognising a seal and for nothing else. A PNG as a data address.
 */
export function sealPreview(mask: SealMask): string {
  const scale = side / Math.max(mask.width, mask.height);
  const width = Math.max(1, Math.round(mask.width * scale));
  const height = Math.max(1, Math.round(mask.height * scale));
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const isStripe = (row + column) % stripe < stripe / 3;
      lines[row * (width + 1) + 1 + column] = isStripe
        ? 255
        : 255 - Math.round(meanInk(mask, { column, row, scale }) / 2);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8); // Grey.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

interface Spot {
  readonly column: number;
  readonly row: number;
  readonly scale: number;
}

/** The ink over the square of the mask that one pixel of the preview stands for. */
function meanInk({ width, height, ink }: SealMask, { column, row, scale }: Spot): number {
  const [left, right] = [Math.floor(column / scale), Math.min(width, Math.ceil((column + 1) / scale))];
  const [top, bottom] = [Math.floor(row / scale), Math.min(height, Math.ceil((row + 1) / scale))];
  let sum = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += ink[y * width + x] ?? 0;
  return Math.round(sum / Math.max(1, (right - left) * (bottom - top)));
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
