/** How a made font looks: the characters it has, and what its license bits say. */
export interface SquareFont {
  readonly name: string;
  readonly codePoints: readonly number[];
  /** Glyph 1 is drawn as a reference to glyph 2, as fonts do with accented letters. */
  readonly hasComposite?: boolean;
  readonly licenseBits?: number;
  readonly characterMapFormat?: 4 | 12;
}

const EM = 1000;

/** Builds a small TrueType file in which every character is a black square of its own width. */
export function squareFontFile(font: SquareFont): Buffer {
  const glyphCount = font.codePoints.length + 1;
  const outlines = Array.from({ length: glyphCount }, (_, glyph) =>
    glyph === 1 && font.hasComposite ? compositeOutline(2) : squareOutline(glyph),
  );
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length);
  return fontFile({
    'OS/2': os2Table(font.licenseBits ?? 0),
    cmap: font.characterMapFormat === 4 ? segmentMap(font.codePoints) : coverageMap(font.codePoints),
    glyf: Buffer.concat(outlines),
    head: headTable(),
    hhea: words([0x0001, 0, 880, -120, 0, EM, 0, 0, EM, 0, 0, 0, 0, 0, 0, 0, 0, glyphCount]),
    hmtx: words(outlines.flatMap((_, glyph) => [squareWidth(glyph), 0])),
    loca: Buffer.concat(offsets.map(offset => uint32(offset))),
    maxp: Buffer.concat([uint32(0x00010000), words([glyphCount, 4, 1, 4, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])]),
    name: nameTable(font.name),
  });
}

/** The advance of a glyph: each has another one, so that a mix-up shows. */
export function squareWidth(glyph: number): number {
  return 500 + 10 * glyph;
}

function squareOutline(glyph: number): Buffer {
  const side = squareWidth(glyph) - 50;
  const header = words([1, 0, 0, side, side, 3, 0]);
  const flags = Buffer.from([0x01, 0x01, 0x01, 0x01]);
  const outline = Buffer.concat([header, flags, words([0, side, 0, -side]), words([0, 0, side, 0])]);
  return Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]);
}

function compositeOutline(component: number): Buffer {
  const argumentsAreWords = 0x0001;
  return words([-1, 0, 0, EM, EM, argumentsAreWords, component, 0, 0, 0]);
}

function headTable(): Buffer {
  const head = Buffer.alloc(54);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt32BE(0x5f0f3cf5, 12);
  head.writeUInt16BE(EM, 18);
  head.writeInt16BE(EM, 40);
  head.writeInt16BE(EM, 42);
  head.writeInt16BE(1, 50);
  return head;
}

function os2Table(licenseBits: number): Buffer {
  const table = Buffer.alloc(96);
  table.writeUInt16BE(licenseBits, 8);
  table.writeInt16BE(880, 68);
  table.writeInt16BE(-120, 70);
  return table;
}

function coverageMap(codePoints: readonly number[]): Buffer {
  const groups = sorted(codePoints).map(([codePoint, glyph]) => [codePoint, codePoint, glyph].map(uint32));
  const table = [words([12, 0]), uint32(16 + 12 * groups.length), uint32(0), uint32(groups.length), ...groups.flat()];
  return Buffer.concat([words([0, 1, 3, 10]), uint32(12), ...table]);
}

function segmentMap(codePoints: readonly number[]): Buffer {
  const segments = [...sorted(codePoints), [0xffff, 0] as const];
  const codes = segments.map(([codePoint]) => codePoint);
  const deltas = segments.map(([codePoint, glyph]) => (glyph - codePoint) & 0xffff);
  const table = words([
    4,
    16 + 8 * segments.length,
    0,
    2 * segments.length,
    0,
    0,
    0,
    ...codes,
    0,
    ...codes,
    ...deltas,
    ...segments.map(() => 0),
  ]);
  return Buffer.concat([words([0, 1, 3, 1]), uint32(12), table]);
}

function sorted(codePoints: readonly number[]): (readonly [codePoint: number, glyph: number])[] {
  return codePoints.map((codePoint, index) => [codePoint, index + 1] as const).toSorted(([a], [b]) => a - b);
}

function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  return Buffer.concat([words([0, 1, 18, 3, 1, 0x0409, 6, text.length, 0]), text]);
}

function fontFile(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + 16 * entries.length;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, bytes] of entries) {
    records.push(Buffer.concat([Buffer.from(tag, 'latin1'), uint32(0), uint32(offset), uint32(bytes.length)]));
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([uint32(0x00010000), words([entries.length, 0, 0, 0]), ...records, ...bodies]);
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value, 0);
  return bytes;
}
