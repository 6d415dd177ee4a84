import { StringDecoder } from 'node:string_decoder';
import type { PublicBundle } from '#domain/draw/bundle.ts';

const portion = 1 << 20;
/** A line break stands nowhere in JSON but between its parts, so that this is found where it was put and nowhere else. */
const place = '\n "frameText": ""';

/** A bundle as it is written to a file, with its frozen list in it, piece by piece: a long list is never one text. */
export function* sealedBundleText({ format, plan, ...rest }: PublicBundle, frame: Buffer): Generator<string> {
  const [before = '', after = ''] = JSON.stringify({ format, plan, frameText: '', ...rest }, null, 1).split(place);
  yield `${before}${place.slice(0, -1)}`;
  const decoder = new StringDecoder('utf8');
  for (let start = 0; start < frame.length; start += portion) {
    yield quoted(decoder.write(frame.subarray(start, start + portion)));
  }
  yield `${quoted(decoder.end())}"${after}`;
}

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
