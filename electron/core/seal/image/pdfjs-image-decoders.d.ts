declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  /** The part of pdf.js that reads JPEG; the package has no types of its own for it. */
  export class JpegImage {
    constructor(options?: object);
    readonly width: number;
    readonly height: number;
    parse(bytes: Uint8Array): void;
    getData(options: { readonly width: number; readonly height: number; readonly forceRGBA: true }): Uint8ClampedArray;
  }
}
