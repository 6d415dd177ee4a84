import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture on a page, in millimetres from the paper's upper left corner, as pdf.js finds it. */
export interface Drawn {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paperWidth: number;
  readonly paperHeight: number;
  /** What stands on the page. */
  readonly texts: readonly { readonly text: string; readonly baseline: number }[];
}

const millimetres = 25.4 / 72;
type Matrix = [number, number, number, number, number, number];

const open = (pdf: Buffer) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

/** The text of each page, in the order it is drawn. */
export async function contentOf(pdf: Buffer): Promise<string[]> {
  const document = await open(pdf);
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map(item => ('str' in item ? item.str : '')).join(''));
  }
  return texts;
}

/** Every picture of a PDF with its place and size, followed through forms and transformations. */
export async function drawnPictures(pdf: Buffer): Promise<Drawn[]> {
  const document = await open(pdf);
  const drawn: Drawn[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , paperWidth = 0, paperHeight = 0] = page.view.map(length => length * millimetres);
    const { items } = await page.getTextContent();
    const texts = items.flatMap(item =>
      'str' in item ? [{ text: item.str, baseline: paperHeight - Number(item.transform[5]) * millimetres }] : [],
    );
    const { fnArray, argsArray } = await page.getOperatorList();
    let matrix: Matrix = [1, 0, 0, 1, 0, 0];
    const kept: Matrix[] = [];
    fnArray.forEach((operator, place) => {
      const given = argsArray[place] as unknown[];
      if (operator === OPS.save) kept.push(matrix);
      else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
      else if (operator === OPS.transform) matrix = Util.transform(matrix, given as Matrix) as Matrix;
      else if (operator === OPS.paintFormXObjectBegin) {
        kept.push(matrix);
        if (given[0]) matrix = Util.transform(matrix, given[0] as Matrix) as Matrix;
      } else if (operator === OPS.paintImageXObject) {
        const [a, , , d, x, y] = matrix.map(length => length * millimetres) as Matrix;
        const [width, height] = [Math.abs(a), Math.abs(d)];
        const lower = Math.min(y, y + d);
        const left = Math.min(x, x + a);
        drawn.push({
          page: number - 1,
          left,
          top: paperHeight - lower - height,
          width,
          height,
          paperWidth,
          paperHeight,
          texts,
        });
      }
    });
  }
  return drawn;
}
