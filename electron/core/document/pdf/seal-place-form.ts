import type { SealPlaceMark } from './marks.ts';

/** What every seal place of a file is called in the resources of its page, followed by its number in the file. */
export const SEAL_PLACE_NAME = 'SealPlace';
/** Keys of the object that say whose seal belongs there; a file that lacks them was not made by this program. */
export const SEAL_UNIT_KEY = 'MingchouSealUnit';
export const SEAL_STAND_IN_KEY = 'MingchouSealStandIn';

type Guide = SealPlaceMark['guide'][number];

interface Reference {
  write(chunk: string): void;
  end(): void;
}

interface Page {
  readonly xobjects: Record<string, unknown>;
}

/** Draws the guides of seal places, each into a Form XObject of its own whose BBox is the square of the seal (ISO 32000-1, 8.10). */
export function sealPlaces(document: PDFKit.PDFDocument): (mark: SealPlaceMark, draw: (guide: Guide) => void) => void {
  let count = 0;
  // What pdfkit's types do not say: new objects, content of the page, and the page that text and fonts go to.
  const raw = document as unknown as {
    page: Page;
    ref(dictionary: object): Reference;
    addContent(operators: string): void;
  };
  return ({ x, y, radius, unit, standIn, guide }, draw) => {
    count += 1;
    const fonts = {};
    const form = raw.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x - radius, y - radius, x + radius, y + radius],
      Resources: { Font: fonts },
      [SEAL_UNIT_KEY]: text(unit),
      ...(standIn !== undefined && { [SEAL_STAND_IN_KEY]: text(standIn) }),
    });
    const { page } = raw;
    const write = (chunk: string) => form.write(chunk);
    raw.page = Object.create(page, { fonts: { value: fonts }, write: { value: write } }) as Page;
    guide.forEach(draw);
    raw.page = page;
    form.end();
    const name = `${SEAL_PLACE_NAME}${count}`;
    page.xobjects[name] = form;
    raw.addContent(`/${name} Do`);
  };
}

/** pdfkit takes a string for a name and a String for text. */
const text = (words: string) => Object(words) as object;
