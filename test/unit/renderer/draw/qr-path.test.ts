import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { qrPath } from '#renderer/features/draw/audience/qr-path.ts';

/** Paints the path of horizontal bars back into rows of modules. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(row)]?.fill(true, Number(column), Number(column) + Number(length));
  }
  return rows;
}

describe('A QR code on the projector', () => {
  test('has exactly the modules of the code', () => {
    const text = `抽取编号 371726-2026-001-1\n承诺值 ${'0123456789abcdef'.repeat(4)}`;
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const { size, path } = qrPath(text);
    const expected = Array.from({ length: modules.size }, (_row, row) =>
      Array.from({ length: modules.size }, (_column, column) => Boolean(modules.get(row, column))),
    );
    expect(painted(path, size)).toEqual(expected);
  });
});
