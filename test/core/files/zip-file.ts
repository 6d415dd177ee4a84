import { crc32, deflateRawSync } from 'node:zlib';

/** What a part of a zip claims and holds; claims may be wrong on purpose. */
export interface ZipPart {
  content: Buffer | string;
  /** The size that is claimed instead of the true one. */
  claimedSize?: number;
  /** Compressed bytes that are used instead of compressing the content. */
  packed?: { bytes: Buffer; size: number; checksum: number };
}

const UNSAID = 0xffffffff;

/** A size that needs more than four bytes stands apart (APPNOTE 4.5.3, Zip64). */
function longSize(size: number): Buffer {
  if (size < UNSAID) return Buffer.alloc(0);
  const extra = Buffer.from([1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  extra.writeBigUInt64LE(BigInt(size), 4);
  return extra;
}

/** A zip file made by hand, apart from the product's own writer, so that each can be held against the other. */
export function zipFile(parts: Record<string, ZipPart | Buffer | string>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let position = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part = typeof given === 'string' || Buffer.isBuffer(given) ? { content: given } : given;
    const bytes = Buffer.from(part.content as string);
    const packed = part.packed ?? { bytes: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
    const size = part.claimedSize ?? packed.size;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.checksum, 10);
    fields.writeUInt32LE(packed.bytes.length, 14);
    const long = longSize(size);
    fields.writeUInt32LE(Math.min(size, UNSAID), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    // Only the central directory is asked for the size.
    const central = Buffer.from(fields);
    central.writeUInt16LE(long.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed.bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(position, 10);
    entries.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), central, place, Buffer.from(name), long]),
    );
    locals.push(local);
    position += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(position, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}
