/** The texts of neighbouring ids behind each other, of Latin letters and digits alone; a line for each id. */
export interface TextChunk {
  readonly bytes: Buffer;
  /** Where the line of each id begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** What separates the lines; no text holds it. */
const lineEnd = '\n';

export function textChunk(lines: readonly string[]): TextChunk {
  const starts = new Uint32Array(lines.length + 1);
  let at = 0;
  lines.forEach((line, place) => {
    starts[place] = at;
    at += line.length + 1;
  });
  starts[lines.length] = at;
  return { bytes: Buffer.from(lines.map(line => line + lineEnd).join(''), 'latin1'), starts };
}

/** Tells of the place of each line that contains a text. */
export function linesWith({ bytes, starts }: TextChunk, wanted: Buffer, found: (place: number) => void): void {
  const count = starts.length - 1;
  for (let place = 0, at = bytes.indexOf(wanted); at >= 0 && place < count; ) {
    while ((starts[place + 1] ?? 0) <= at) place += 1;
    found(place);
    place += 1;
    at = bytes.indexOf(wanted, starts[place] ?? bytes.length);
  }
}

/** The parts of a text that are of Latin letters, digits and signs of the keyboard, with a space between them. */
export const latinParts = (text: string): string => text.replace(/[^!-~]+/g, ' ');

/** Whether a text can only be found within such parts. */
export const isLatin = (text: string): boolean => /^[!-~]+$/.test(text);
