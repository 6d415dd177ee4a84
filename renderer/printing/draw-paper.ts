import { openPdf } from '../ui/pdf-viewer/open-pdf.ts';

/** What office printers resolve; more would only fill their memory. */
const dotsPerInch = 300;
const pointsPerInch = 72;

/** Draws the paper that the address names, a picture for each page; the title of the page says when all of them stand. */
async function drawPaper(): Promise<void> {
  const name = window.location.hash.slice(1);
  const response = await fetch(`./printing/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error('The paper is gone.');
  const pdf = await openPdf(new Uint8Array(await response.arrayBuffer()));
  try {
    for (let page = 1; page <= pdf.document.numPages; page += 1) {
      const picture = await pictureOf(await pdf.document.getPage(page));
      document.body.append(picture);
      await picture.decode();
    }
  } finally {
    pdf.close();
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['document']['getPage']>>;

/** A page that lies on its side is turned, so that all sheets of a paper stand upright in the printer. */
async function pictureOf(page: PdfPage): Promise<HTMLImageElement> {
  const upright = page.getViewport({ scale: 1 });
  const rotation = upright.width > upright.height ? (page.rotate + 90) % 360 : page.rotate;
  const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const file = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  canvas.width = 0; // A page in print takes 35 MB until it is let go.
  if (!file) throw new Error('The page could not be drawn.');
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  return picture;
}

drawPaper().then(
  () => {
    document.title = 'drawn';
  },
  () => {
    document.title = 'failed';
  },
);
