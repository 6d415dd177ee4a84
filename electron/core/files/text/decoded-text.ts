import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { TextEncoding } from '../table.ts';

/** The text of a file piece by piece, without its byte order mark; `bytes` counts what was taken from the file so far. */
export async function* decodedText(
  path: string,
  encoding: TextEncoding,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = iconv.getDecoder(encoding);
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    bytes += (piece as Buffer).length;
    yield { text: decoder.write(piece as Buffer), bytes };
  }
  yield { text: decoder.end() ?? '', bytes };
}

/** The whole text of a file that is small enough to be held. */
export async function wholeText(path: string, encoding: TextEncoding): Promise<string> {
  let whole = '';
  for await (const { text } of decodedText(path, encoding)) whole += text;
  return whole;
}
