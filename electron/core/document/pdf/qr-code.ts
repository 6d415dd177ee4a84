import qrcode from 'qrcode';
import type { RectanglesMark } from './marks.ts';

/** Draws a QR code (ISO/IEC 18004, level M) into a square of `size` points; neighbouring modules of a row become one rectangle. */
export function qrCodeMark(text: string, x: number, y: number, size: number): RectanglesMark {
  const { modules } = qrcode.create(segmentsOf(text), { errorCorrectionLevel: 'M' });
  const module = size / modules.size;
  const rectangles: [number, number, number, number][] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > from) rectangles.push([x + from * module, y + row * module, (column - from) * module, module]);
      else column += 1;
    }
  }
  return { kind: 'rectangles', rectangles, colour: 'black' };
}

/** Digits at the beginning, as task sheets have them, are packed as such; looking for the best division of each text took longer than drawing it. */
function segmentsOf(text: string): qrcode.QRCodeSegment[] {
  const digits = /^\d*/.exec(text)?.[0] ?? '';
  const rest = text.slice(digits.length);
  return [
    ...(digits === '' ? [] : [{ data: digits, mode: 'numeric' } as const]),
    ...(rest === '' ? [] : [{ data: Buffer.from(rest, 'utf8'), mode: 'byte' } as const]),
  ];
}
