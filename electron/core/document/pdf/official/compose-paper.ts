import {
  attachmentLabel,
  type OfficialPaper,
  type PaperAttachment,
  type PaperImprint,
} from '#domain/document/official-paper.ts';
import { OFFICIAL_PAGE, OFFICIAL_PAGE_LANDSCAPE, type PageGeometry } from '#domain/layout/page-geometry.ts';
import { fontWarnings } from '../../print-warnings.ts';
import { type Box, blankBox } from '../box.ts';
import type { FontLibrary } from '../fonts.ts';
import type { ComposedDocument, Mark, Sheet } from '../marks.ts';
import { officialPageNumber } from '../page-numbers.ts';
import { paragraphBoxes } from '../paragraph.ts';
import { type FilledPage, fillPages, sheetOf } from '../sheets.ts';
import { beginTypesetting, type Typesetter } from '../typesetter.ts';
import { closingBoxes } from './closing.ts';
import { composeForm } from './compose-form.ts';
import { fittingBoxes, type PaperBoxes, type TypeChoice } from './fitting.ts';
import { imprintBox } from './imprint.ts';
import { headBoxes, textBoxes } from './paper-text.ts';
import { type BodyType, bodyText, GRID_TYPES } from './paper-type.ts';
import { type AttachmentPages, attachmentPage, wideTableWarnings } from './wide-tables.ts';

/** How a paper is set when not all of it follows from its elements. */
export interface PaperOptions {
  /** What a file of the paper is called, and who made it, when not its title and its first organ. */
  readonly title?: string;
  readonly author?: string;
  readonly types?: TypeChoice;
  /** A paper of one page may go without a number. */
  readonly isSinglePageNumbered?: boolean;
}

interface PaperPage extends FilledPage {
  readonly geometry: PageGeometry;
  readonly isNumbered: boolean;
}

const PAGES: AttachmentPages = { upright: OFFICIAL_PAGE, lying: OFFICIAL_PAGE_LANDSCAPE };
const [STANDARD = { size: 0, pitch: 0 }] = GRID_TYPES;

/** Sets an official paper with its attachments and its 版记 on as many pages as they need (GB/T 9704-2012). */
export function composePaper(paper: OfficialPaper, fonts: FontLibrary, options: PaperOptions = {}): ComposedDocument {
  if (paper.format === '表单') return composeForm(paper, fonts, options);
  const typesetter = beginTypesetting(fonts);
  const { isSinglePageNumbered = true } = options;
  const boxes = fittingBoxes(type => paperBoxes(typesetter, paper, type), options.types);
  const main = fillPages(boxes, OFFICIAL_PAGE).map((page, place) => ({
    ...page,
    geometry: OFFICIAL_PAGE,
    isNumbered: paper.format !== '信函' || place > 0,
  }));
  const attached = attachmentPages(typesetter, paper.attachments ?? []);
  const pages = withImprint(typesetter, paper, [...main, ...attached]);
  const isNumbered = isSinglePageNumbered || pages.length > 1;
  const sheets = pages.map(({ place, geometry, ...page }, index): Sheet => {
    const number = isNumbered && page.isNumbered ? officialPageNumber(typesetter, geometry, index + 1) : [];
    return sheetOf(geometry, () => [...place(), ...number]);
  });
  const author = options.author ?? paper.head?.organs[0] ?? paper.signature?.units[0] ?? '';
  const warnings = [...fontWarnings(typesetter), ...wideTableWarnings(typesetter, paper, PAGES)];
  return { title: options.title ?? paper.title, author, sheets, warnings };
}

function paperBoxes(typesetter: Typesetter, paper: OfficialPaper, type: BodyType): PaperBoxes {
  const { width } = OFFICIAL_PAGE.typeArea;
  const isLast = !paper.attachments?.some(({ text }) => text);
  return {
    ...(paper.imprint &&
      isLast && { imprintHeight: imprintOf(typesetter, paper, paper.imprint).height + ABOVE_IMPRINT }),
    head: headBoxes(typesetter, paper, type),
    text: textBoxes(typesetter, paper, type, width),
    closing: closingBoxes(typesetter, paper, type, width),
  };
}

/** Each 附件 begins a page: its label in the first line, its title in the third (GB/T 9704-2012). */
function attachmentPages(typesetter: Typesetter, attachments: readonly PaperAttachment[]): PaperPage[] {
  return attachments.flatMap((attachment, place) => {
    const { text } = attachment;
    if (!text) return [];
    const geometry = attachmentPage(typesetter, attachment, PAGES);
    const { width } = geometry.typeArea;
    const label = attachmentLabel(place, attachments.length);
    const labelStyle = { text: bodyText('黑体', STANDARD), pitch: STANDARD.pitch };
    const boxes = fittingBoxes(
      type => ({
        head: [...paragraphBoxes(typesetter, label, labelStyle, width), blankBox(STANDARD.pitch)],
        text: textBoxes(typesetter, text, type, width),
        closing: closingBoxes(typesetter, text, type, width),
      }),
      { types: [STANDARD] },
    );
    return fillPages(boxes, geometry).map(page => ({ ...page, geometry, isNumbered: true }));
  });
}

/** 版记 ends the last page at the lower edge of its type area, or a page of its own where the last one has no room or lies on its side. */
function withImprint(typesetter: Typesetter, paper: OfficialPaper, pages: readonly PaperPage[]): PaperPage[] {
  const last = pages.at(-1);
  if (!paper.imprint || !last) return [...pages];
  const { typeArea } = OFFICIAL_PAGE;
  const box = imprintOf(typesetter, paper, paper.imprint);
  const marks = box.place(typeArea.left, typeArea.top + typeArea.height - box.height);
  const isWrongSide = paper.isImprintOnEvenPage === true && pages.length % 2 === 1;
  if (!isWrongSide && hasRoom(last, box))
    return [...pages.slice(0, -1), { ...last, place: () => [...last.place(), ...marks] }];
  const blank = (content: readonly Mark[]): PaperPage => {
    return { place: () => content, filled: typeArea.height, geometry: OFFICIAL_PAGE, isNumbered: false };
  };
  const needsEmptyPage = paper.isImprintOnEvenPage === true && pages.length % 2 === 0;
  return [...pages, ...(needsEmptyPage ? [blank([])] : []), blank(marks)];
}

function imprintOf(typesetter: Typesetter, { format }: OfficialPaper, imprint: PaperImprint): Box {
  return imprintBox(typesetter, imprint, format === '信函', OFFICIAL_PAGE.typeArea.width);
}

/** The least that stays empty between the text and the 版记. */
const ABOVE_IMPRINT = STANDARD.pitch / 2;

function hasRoom({ filled, geometry }: PaperPage, box: Box): boolean {
  return geometry === OFFICIAL_PAGE && filled + ABOVE_IMPRINT + box.height <= geometry.typeArea.height;
}
