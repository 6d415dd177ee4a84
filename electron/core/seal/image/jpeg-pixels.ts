/// <reference path="./pdfjs-image-decoders.d.ts" />
import { JpegImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import type { Pixels } from '#domain/seal/seal-mask.ts';

/** Frames of JPEG (ITU-T T.81, table B.1) but for DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The size a JPEG says it has before anything is unpacked; null for any other file. */
export function jpegHead(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Reads the pixels of a JPEG; RangeError for one that is damaged. */
export function jpegPixels(bytes: Buffer): Pixels {
  const image = new JpegImage();
  try {
    image.parse(new Uint8Array(bytes));
    const { width, height } = image;
    return { width, height, rgba: new Uint8Array(image.getData({ width, height, forceRGBA: true })) };
  } catch (error) {
    throw new RangeError('This JPEG cannot be unpacked.', { cause: error });
  }
}
