import { create } from 'qrcode';

export interface QrPath {
  /** Modules on one side, without the quiet zone. */
  readonly size: number;
  /** SVG path data in modules; neighbouring dark modules of a row are one rectangle. */
  readonly path: string;
}

/** A text as a QR code (ISO/IEC 18004, level M). */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > from) parts.push(`M${from} ${row}h${column - from}v1h-${column - from}z`);
      else column += 1;
    }
  }
  return { size: modules.size, path: parts.join('') };
}
