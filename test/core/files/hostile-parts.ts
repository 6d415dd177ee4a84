import { constants, deflateRawSync } from 'node:zlib';
import type { ZipPart } from './zip-file.ts';

const MEBIBYTE = 1024 * 1024;

/** What a bomb says of itself. */
export interface BombClaims {
  /** What stands once before the repeated words. */
  before?: string;
  /** Unpacked bytes, about. */
  size: number;
  claimedSize?: number;
}

/**
 * A part that unpacks to `size` bytes of the same words over and over. They are packed once: such blocks of a deflate stream
 * stand on their own (RFC 1951), so the packed bytes can be repeated as well, and ten gigabytes are made in a moment. Its
 * checksum is wrong, which nobody finds out who does not unpack it whole.
 */
export function bombPart(words: string, { before = '', size, claimedSize = size }: BombClaims): ZipPart {
  const block = Buffer.from(words.repeat(Math.ceil((4 * MEBIBYTE) / words.length)));
  const times = Math.ceil(size / block.length);
  const packedBlock = unfinished(block);
  const last = deflateRawSync(Buffer.alloc(0));
  const packed = [...(before === '' ? [] : [unfinished(Buffer.from(before))]), ...Array(times).fill(packedBlock), last];
  return { content: '', packed: { bytes: Buffer.concat(packed), size, checksum: 0 }, claimedSize };
}

const unfinished = (bytes: Buffer): Buffer => deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
