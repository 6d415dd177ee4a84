import {
  attachmentLabel,
  type OfficialPaper,
  type PaperAttachment,
  type PaperHead,
} from '#domain/document/official-paper.ts';
import {
  FORM_PAGE,
  FORM_PAGE_LANDSCAPE,
  millimetres,
  type PageGeometry,
  TYPE_SIZE,
} from '#domain/layout/page-geometry.ts';
import { fontWarnings } from '../../print-warnings.ts';
import { type Box, blankBox, keptTogether, keptWithNext } from '../box.ts';
import type { FontLibrary } from '../fonts.ts';
import { FORM_TEXT, FORM_TITLE } from '../form.ts';
import type { ComposedDocument, Mark } from '../marks.ts';
import { formPageNumber } from '../page-numbers.ts';
import { type ParagraphStyle, paragraphBoxes, titleBoxes } from '../paragraph.ts';
import { qrCodeMark } from '../qr-code.ts';
import { type FilledPage, fillPages, sheetOf } from '../sheets.ts';
import { labelMarks } from '../text-marks.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from '../typesetter.ts';
import { closingBoxes } from './closing.ts';
import { FORM_BODY, formPartBoxes } from './form-parts.ts';
import { bodyStyle, bodyText } from './paper-type.ts';
import { type AttachmentPages, attachmentPage, wideTableWarnings } from './wide-tables.ts';

const PAGES: AttachmentPages = { upright: FORM_PAGE, lying: FORM_PAGE_LANDSCAPE };

const ORGAN: ParagraphStyle = { text: { role: '小标宋', size: TYPE_SIZE.小二 }, pitch: 28 };
const NUMBER: ParagraphStyle = { text: FORM_TEXT, pitch: FORM_TEXT.size * 1.7, align: 'right' };
const FOOT: TextStyle = { role: '宋体', size: TYPE_SIZE.六号 };
const CODE_SIZE = millimetres(20);
const CODE_ABOVE = millimetres(9);
const BESIDE_CODE = millimetres(4);
const UNDER_TITLE = 8;
/** A signature stands on a page with some of the text or the rows above it. */
const ROWS_WITH_SIGNATURE = 2;

interface FormPage extends FilledPage {
  readonly geometry: PageGeometry;
}

/** Sets an A4 form: organs and title, number and QR code at the upper right, 「第×页　共×页」 on every page (domain.md 5.3). */
export function composeForm(
  paper: OfficialPaper,
  fonts: FontLibrary,
  names: { readonly title?: string; readonly author?: string } = {},
): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const number = `${paper.head?.word ?? ''}${paper.head?.number ?? ''}`;
  const main = pagesOf(mainBoxes(typesetter, paper, number), FORM_PAGE);
  const attached = (paper.attachments ?? []).flatMap((attachment, place, all) =>
    attachmentPages(typesetter, attachment, attachmentLabel(place, all.length)),
  );
  const pages = [...main, ...attached];
  const sheets = pages.map(({ place: marksOf, geometry }, place) =>
    sheetOf(geometry, () => [
      ...marksOf(),
      ...formPageNumber(typesetter, geometry, place + 1, pages.length),
      ...(place === 0 ? codeMarks(paper.code) : numberAtFoot(typesetter, number, geometry)),
    ]),
  );
  const author = names.author ?? paper.head?.organs[0] ?? paper.signature?.units[0] ?? '';
  const warnings = [...fontWarnings(typesetter), ...wideTableWarnings(typesetter, paper, PAGES)];
  return { title: names.title ?? paper.title, author, sheets, warnings };
}

function mainBoxes(typesetter: Typesetter, paper: OfficialPaper, number: string): Box[] {
  const { width } = FORM_PAGE.typeArea;
  const { addressee } = paper;
  const to = { ...bodyStyle(FORM_BODY), firstIndent: 0 };
  const text = [
    ...headBoxes(typesetter, paper, number),
    ...(addressee === undefined && paper.parts[0]?.kind !== 'paragraph' ? [] : [blankBox(UNDER_TITLE)]),
    ...(addressee === undefined ? [] : paragraphBoxes(typesetter, `${addressee}：`, to, width)),
    ...formPartBoxes(typesetter, paper.parts, width),
  ];
  const closing = closingBoxes(typesetter, paper, FORM_BODY, width);
  if (closing.length === 0) return text;
  const last = keptTogether([...text.slice(-ROWS_WITH_SIGNATURE), blankBox(FORM_BODY.pitch / 2), ...closing]);
  return [...text.slice(0, -ROWS_WITH_SIGNATURE), ...last];
}

/** The title leaves the corner of the code free at both sides, so that it stays in the middle. */
function headBoxes(typesetter: Typesetter, { title, head, code }: OfficialPaper, number: string): Box[] {
  const { width } = FORM_PAGE.typeArea;
  const indent = code === undefined ? 0 : CODE_SIZE + BESIDE_CODE;
  const inner = width - 2 * indent;
  const lines = [...organLines(typesetter, head, inner), ...titleBoxes(typesetter, title, FORM_TITLE, inner)];
  const centred = lines.map(box => ({ ...box, place: (left: number, top: number) => box.place(left + indent, top) }));
  return keptWithNext([
    ...centred,
    ...(number === '' ? [blankBox(UNDER_TITLE)] : paragraphBoxes(typesetter, number, NUMBER, width)),
  ]);
}

function organLines(typesetter: Typesetter, head: PaperHead | undefined, width: number): Box[] {
  return (head?.organs ?? []).flatMap(organ => titleBoxes(typesetter, organ, ORGAN, width));
}

function attachmentPages(typesetter: Typesetter, attachment: PaperAttachment, label: string): FormPage[] {
  const { text } = attachment;
  if (!text) return [];
  const geometry = attachmentPage(typesetter, attachment, PAGES);
  const { width } = geometry.typeArea;
  const labelStyle = { text: bodyText('黑体', FORM_BODY), pitch: FORM_BODY.pitch };
  return pagesOf(
    [
      ...paragraphBoxes(typesetter, label, labelStyle, width),
      ...keptWithNext(titleBoxes(typesetter, text.title, FORM_TITLE, width)),
      blankBox(UNDER_TITLE),
      ...formPartBoxes(typesetter, text.parts, width),
    ],
    geometry,
  );
}

function pagesOf(boxes: readonly Box[], geometry: PageGeometry): FormPage[] {
  return fillPages(boxes, geometry).map(page => ({ ...page, geometry }));
}

function codeMarks(code: string | undefined): Mark[] {
  const { left, top, width } = FORM_PAGE.typeArea;
  return code === undefined ? [] : [qrCodeMark(code, left + width - CODE_SIZE, top - CODE_ABOVE, CODE_SIZE)];
}

/** Binds the further pages of a form to its first. */
function numberAtFoot(typesetter: Typesetter, number: string, { typeArea }: PageGeometry): Mark[] {
  const baseline = typeArea.top + typeArea.height + millimetres(8);
  return number === '' ? [] : labelMarks(typesetter, number, FOOT, { x: typeArea.left, baseline });
}
