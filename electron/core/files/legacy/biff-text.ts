import { damagedFile } from '../file-refusal.ts';

const HIGH_BYTE = 1;
const PHONETIC = 4;
const RICH = 8;

/** Reads the texts of a BIFF8 record that may be continued in further records ([MS-XLS] 2.5.293, 2.5.294, 2.5.240). */
export class BiffText {
  private readonly parts: readonly Buffer[];
  private part = 0;
  private at: number;

  constructor(parts: readonly Buffer[], at: number) {
    this.parts = parts;
    this.at = at;
  }

  /** A text with a length of one byte, as sheet names have. */
  short(): string {
    return this.characters(this.byte(), this.byte());
  }

  /** A text with a length of two bytes. */
  long(): string {
    return this.characters(this.number(2), this.byte());
  }

  /** A text of the shared table: with its fonts and phonetic guide, which are passed over. */
  shared(): string {
    const length = this.number(2);
    const flags = this.byte();
    const fontBytes = flags & RICH ? this.number(2) * 4 : 0;
    const phoneticBytes = flags & PHONETIC ? this.number(4) : 0;
    const text = this.characters(length, flags);
    this.skip(fontBytes + phoneticBytes);
    return text;
  }

  /** Where a text goes on in the next record, that record says anew whether its signs have one byte or two. */
  private characters(length: number, flags: number): string {
    let text = '';
    let wide = flags & HIGH_BYTE;
    while (text.length < length) {
      if (this.left === 0) {
        this.nextPart();
        wide = this.byte() & HIGH_BYTE;
      }
      const width = wide ? 2 : 1;
      const count = Math.min(length - text.length, Math.floor(this.left / width));
      if (count === 0) throw damagedFile('文字表有误');
      const bytes = this.current.subarray(this.at, this.at + count * width);
      text += bytes.toString(wide ? 'utf16le' : 'latin1');
      this.at += count * width;
    }
    return text;
  }

  private number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += this.byte() * 256 ** index;
    return value;
  }

  private byte(): number {
    if (this.left === 0) this.nextPart();
    const value = this.current[this.at];
    if (value === undefined) throw damagedFile('文字表有误');
    this.at += 1;
    return value;
  }

  private skip(bytes: number): void {
    let rest = bytes;
    while (rest > this.left) {
      rest -= this.left;
      this.nextPart();
    }
    this.at += rest;
  }

  private get current(): Buffer {
    const part = this.parts[this.part];
    if (!part) throw damagedFile('文字表有误');
    return part;
  }

  private get left(): number {
    return this.current.length - this.at;
  }

  private nextPart(): void {
    this.part += 1;
    this.at = 0;
  }
}
