import { crc32, deflateSync } from 'node:zlib';

/** A picture of a round seal with a star, red on white with a margin, as a scanner leaves it: a PNG of `side` pixels each way. */
export function sealPng(side = 720, margin = 60): Buffer {
  const radius = side / 2 - margin;
  const lines = Buffer.alloc((side * 3 + 1) * side, 255);
  for (let row = 0; row < side; row += 1) {
    lines[row * (side * 3 + 1)] = 0;
    for (let column = 0; column < side; column += 1) {
      const [x, y] = [column + 0.5 - side / 2, row + 0.5 - side / 2];
      if (!isInk(x, y, radius)) continue;
      lines.set([214, 30, 28], row * (side * 3 + 1) + 1 + column * 3);
    }
  }
  return png({ width: side, height: side, colourType: 2, lines });
}

function isInk(x: number, y: number, radius: number): boolean {
  const distance = Math.hypot(x, y);
  if (distance > radius) return false;
  if (distance > radius * 0.93) return true;
  // A five-pointed star: every tenth of the circle its edge runs from a point to a notch.
  const turn = ((Math.atan2(x, -y) / (2 * Math.PI)) * 5 + 10) % 1;
  const toPoint = 1 - Math.abs(turn - 0.5) * 2;
  return distance < radius * (0.45 - 0.28 * toPoint);
}

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  readonly depth?: number;
  readonly interlaced?: boolean;
  /** Each line with its filter before it, not packed yet. */
  readonly lines: Buffer;
  readonly more?: readonly Buffer[];
}

/** A PNG file of its parts. */
export function png({ width, height, colourType, depth = 8, interlaced = false, lines, more = [] }: PngParts): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), ...more, chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
}

/** A chunk of a PNG file. */
export function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
