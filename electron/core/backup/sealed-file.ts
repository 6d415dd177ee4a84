import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '../files/file-failure.ts';

/*
 * A sealed file: a header of 64 bytes, then pieces of at most 1 MiB, each with its AES-256-GCM tag before it.
 *
 *   0  magic 'MCSEALED'      8  version 1       9  log2 N    10  r    11  p
 *  12  salt, 16 bytes       28  nonce prefix, 7 bytes        35  5 zero bytes
 *  40  key proof, 16 bytes: the tag over nothing, with the header before it as associated data
 *  56  the first 8 bytes of the SHA-256 of what stands before: tells a damaged header from a wrong password
 *
 * The nonce of a piece is prefix, number (4 bytes) and 1 for the last piece, so that pieces can be neither moved nor cut off
 * (the STREAM construction; Hoang, Reyhanitabar, Rogaway, Vizár 2015).
 */
const magic = Buffer.from('MCSEALED');
const version = 1;
const headerBytes = 64;
const tagBytes = 16;
const pieceBytes = 1024 * 1024;
const algorithm = 'aes-256-gcm';
const proofNumber = 0xffff_ffff;
const usualCost = { logN: 15, r: 8, p: 1 };
/** More would let a prepared file take the memory of the PC. */
const mostCost = { logN: 20, r: 16, p: 4 };

/** A key made from a password; with its salt it seals many files without the password being kept. */
export interface SealingKey {
  readonly key: Buffer;
  readonly salt: Buffer;
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** Makes a key from a password by scrypt (RFC 7914); without `from` under a new salt and at the usual cost. */
export async function sealingKey(
  password: string,
  from: Omit<SealingKey, 'key'> = { salt: randomBytes(16), ...usualCost },
): Promise<SealingKey> {
  const { salt, logN, r, p } = from;
  const N = 2 ** logN;
  const options = { N, r, p, maxmem: 256 * N * r };
  return { key: await derive(password.normalize('NFC'), salt, 32, options), salt, logN, r, p };
}

/** Turns the pieces of a plain file into those of a sealed one, as a stream. */
export async function* sealed(pieces: AsyncIterable<Buffer>, key: SealingKey): AsyncGenerator<Buffer> {
  const header = headerOf(key);
  yield header;
  let number = 0;
  let held: Buffer | null = null;
  for await (const piece of wholePieces(pieces, pieceBytes)) {
    if (held) yield sealedPiece(key.key, header, number++, false, held);
    held = piece;
  }
  yield sealedPiece(key.key, header, number, true, held ?? Buffer.alloc(0));
}

/** Whether a file begins as a sealed one does. */
export async function isSealed(path: string): Promise<boolean> {
  return (await firstBytes(path, magic.length)).equals(magic);
}

/**
 * The plain pieces of a sealed file. Throws AppError: 'file-protected' without the right password, 'file-unreadable' for a
 * file that is damaged, cut off or of a newer form; what was read before that must not be used.
 */
export async function* unsealed(path: string, password: string): AsyncGenerator<Buffer> {
  const { header, key } = await openHeader(path, password);
  let number = 0;
  let held: Buffer | null = null;
  const pieces = createReadStream(path, { start: headerBytes });
  for await (const piece of wholePieces(pieces as AsyncIterable<Buffer>, pieceBytes + tagBytes)) {
    if (held) yield openedPiece(key, header, number++, false, held);
    held = piece;
  }
  if (!held) throw damaged();
  yield openedPiece(key, header, number, true, held);
}

async function openHeader(path: string, password: string): Promise<{ header: Buffer; key: Buffer }> {
  const header = await firstBytes(path, headerBytes);
  const whole = header.length === headerBytes && header.subarray(56).equals(checkOf(header));
  if (!whole || !header.subarray(0, 8).equals(magic)) throw damaged();
  if (header[8] !== version) {
    throw new AppError('file-unreadable', '这份加密文件由更新版本的明抽制作。请升级程序后再打开。');
  }
  const [logN = 0, r = 0, p = 0] = header.subarray(9, 12);
  const usable = logN >= 10 && logN <= mostCost.logN && r >= 1 && r <= mostCost.r && p >= 1 && p <= mostCost.p;
  if (!usable) throw damaged();
  const { key } = await sealingKey(password, { salt: Buffer.from(header.subarray(12, 28)), logN, r, p });
  if (!proofOf(key, header).equals(header.subarray(40, 56))) {
    throw new AppError('file-protected', '备份密码不对。请核对大小写后再试；没有密码，这份备份无法打开。');
  }
  return { header, key };
}

function headerOf({ key, salt, logN, r, p }: SealingKey): Buffer {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header, 0);
  header.set([version, logN, r, p], 8);
  salt.copy(header, 12);
  randomBytes(7).copy(header, 28);
  proofOf(key, header).copy(header, 40);
  checkOf(header).copy(header, 56);
  return header;
}

const checkOf = (header: Buffer) => createHash('sha256').update(header.subarray(0, 56)).digest().subarray(0, 8);

function nonceOf(header: Buffer, number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  header.copy(nonce, 0, 28, 35);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function proofOf(key: Buffer, header: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, key, nonceOf(header, proofNumber, true));
  cipher.setAAD(header.subarray(0, 40));
  cipher.final();
  return cipher.getAuthTag();
}

function sealedPiece(key: Buffer, header: Buffer, number: number, last: boolean, piece: Buffer): Buffer {
  if (number >= proofNumber) throw new RangeError('A sealed file has at most 2^32 - 1 pieces.');
  const cipher = createCipheriv(algorithm, key, nonceOf(header, number, last));
  cipher.setAAD(header);
  const body = Buffer.concat([cipher.update(piece), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), body]);
}

function openedPiece(key: Buffer, header: Buffer, number: number, last: boolean, piece: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(algorithm, key, nonceOf(header, number, last), { authTagLength: tagBytes });
    decipher.setAAD(header);
    decipher.setAuthTag(piece.subarray(0, tagBytes));
    return Buffer.concat([decipher.update(piece.subarray(tagBytes)), decipher.final()]);
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(cause?: unknown): AppError {
  const sentence = '这份加密文件已损坏或不完整，无法打开。请换一份备份；如果是从U盘复制来的，请重新复制一次。';
  return new AppError('file-unreadable', sentence, { cause });
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(error, path);
  }
}

/** The same bytes in pieces of exactly `size`, but for the last. */
async function* wholePieces(pieces: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    let all = Buffer.concat(waiting);
    for (; all.length >= size; all = all.subarray(size)) yield all.subarray(0, size);
    waiting = [all];
    length = all.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
