import { StringDecoder } from 'node:string_decoder';
import { type XmlListener, XmlTokens } from './xml-tokens.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Reads one XML part and tells the listener; after each piece it yields the unpacked bytes so far, so that a caller can breathe. */
export async function* readXmlPart(archive: ZipArchive, name: string, listener: XmlListener): AsyncGenerator<number> {
  const tokens = new XmlTokens(listener);
  let decoder: StringDecoder | undefined;
  let bytes = 0;
  for await (const piece of archive.read(name)) {
    // A sign may be cut in two by the end of a piece, so the decoder lives as long as the part.
    decoder ??= new StringDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf16le' : 'utf8');
    tokens.write(decoder.write(piece));
    bytes += piece.length;
    yield bytes;
  }
  tokens.write(decoder?.end() ?? '');
  tokens.end();
}

/** Reads a small XML part to its end. */
export async function readWholeXmlPart(archive: ZipArchive, name: string, listener: XmlListener): Promise<void> {
  for await (const _ of readXmlPart(archive, name, listener)) {
    // Nothing to do between pieces.
  }
}
