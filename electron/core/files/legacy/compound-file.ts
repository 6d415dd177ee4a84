import type { FileHandle } from 'node:fs/promises';
import { damagedFile } from '../file-refusal.ts';

/** The first bytes of every compound file. */
export const COMPOUND_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const TABLE_SECTORS_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa; // greater numbers are marks ([MS-CFB] 2.1)
const ROOT = 5;
const STREAM = 2;

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

/** An OLE2 compound file ([MS-CFB]), the container of .xls, .doc and protected .xlsx: small streams inside one file. */
export class CompoundFile {
  private readonly file: FileHandle;
  private readonly header: Buffer;
  private readonly sectorBytes: number;
  private readonly sectorCount: number;
  private table: number[] = [];
  private entries: Entry[] = [];

  private constructor(file: FileHandle, header: Buffer, fileBytes: number) {
    const shift = header.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damagedFile('文件头有误');
    this.file = file;
    this.header = header;
    this.sectorBytes = 2 ** shift;
    this.sectorCount = Math.ceil(fileBytes / this.sectorBytes);
  }

  /** Reads the tables and the directory; throws `file-unreadable` when they are incomplete or run in circles. */
  static async open(file: FileHandle): Promise<CompoundFile> {
    const { size } = await file.stat();
    if (size < HEADER_BYTES) throw damagedFile('文件不完整，可能没有下载完或拷贝完');
    const header = Buffer.alloc(HEADER_BYTES);
    await file.read(header, 0, HEADER_BYTES, 0);
    const compound = new CompoundFile(file, header, size);
    compound.table = await compound.allocationTable();
    compound.entries = directoryEntries(await compound.chain(header.readUInt32LE(48)));
    return compound;
  }

  get names(): string[] {
    return this.entries.map(entry => entry.name);
  }

  /** The bytes of the stream with this name (case does not count), or undefined. */
  async stream(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.find(each => each.type === STREAM && each.name.toLowerCase() === name.toLowerCase());
    if (!entry) return undefined;
    const small = entry.size < this.header.readUInt32LE(56);
    const bytes = small ? await this.smallStream(entry.start) : await this.chain(entry.start);
    if (bytes.length < entry.size) throw damagedFile('文件不完整，可能没有下载完或拷贝完');
    return bytes.subarray(0, entry.size);
  }

  /** Small streams share one stream of the root entry, cut into pieces of 64 bytes with a table of their own. */
  private async smallStream(start: number): Promise<Buffer> {
    const root = this.entries.find(entry => entry.type === ROOT);
    if (!root) throw damagedFile('目录有误');
    const pool = await this.chain(root.start);
    const table = numbers(await this.chain(this.header.readUInt32LE(60)));
    const pieceBytes = 2 ** this.header.readUInt16LE(32);
    const pieces = follow(table, start).map(at => pool.subarray(at * pieceBytes, (at + 1) * pieceBytes));
    return Buffer.concat(pieces);
  }

  private async chain(start: number): Promise<Buffer> {
    const sectors = follow(this.table, start);
    const bytes = Buffer.alloc(sectors.length * this.sectorBytes);
    let at = 0;
    while (at < sectors.length) {
      const first = sectors[at] ?? 0;
      let length = 1;
      while (sectors[at + length] === first + length) length += 1;
      await this.readSectors(bytes.subarray(at * this.sectorBytes, (at + length) * this.sectorBytes), first);
      at += length;
    }
    return bytes;
  }

  private async allocationTable(): Promise<number[]> {
    const sectors = await this.tableSectors();
    const parts: number[] = [];
    for (const sector of sectors) {
      for (const next of numbers(await this.sector(sector))) parts.push(next);
    }
    return parts;
  }

  /** Which sectors hold the allocation table: the first are named in the header, later ones in sectors of their own. */
  private async tableSectors(): Promise<number[]> {
    // A table that covers the file is enough; one that claims more would only take memory.
    const enough = Math.ceil(this.sectorCount / (this.sectorBytes / 4)) + 1;
    const found = numbers(this.header.subarray(76, 76 + TABLE_SECTORS_IN_HEADER * 4));
    let list = this.header.readUInt32LE(68);
    while (list < LAST_SECTOR && found.length < enough) {
      const listed = numbers(await this.sector(list));
      list = listed.pop() ?? LAST_SECTOR;
      found.push(...listed);
    }
    return found.filter(sector => sector < LAST_SECTOR).slice(0, enough);
  }

  private async sector(number: number): Promise<Buffer> {
    const bytes = Buffer.alloc(this.sectorBytes);
    await this.readSectors(bytes, number);
    return bytes;
  }

  /** The last sector of a file may be cut short; a sector outside the file is damage. */
  private async readSectors(into: Buffer, first: number): Promise<void> {
    if (first >= this.sectorCount) throw damagedFile('文件不完整，可能没有下载完或拷贝完');
    await this.file.read(into, 0, into.length, (first + 1) * this.sectorBytes);
  }
}

function follow(table: readonly number[], start: number): number[] {
  const chain: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? LAST_SECTOR) {
    if (chain.length >= table.length) throw damagedFile('目录有误');
    chain.push(at);
  }
  return chain;
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

function directoryEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(directory.readUInt16LE(at + 64), 64);
    if (nameBytes < 2) continue;
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes - 2),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
