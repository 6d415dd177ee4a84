import {
  DEFAULT_SEAL_PLACE,
  type OfficialPaper,
  type PaperParagraph,
  type SealPlace,
} from '#domain/document/official-paper.ts';
import { LINE_PITCH, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { digestGroups } from './digest-groups.ts';
import { type InspectionNotice, type NoticeParagraph, noticeParagraphs } from './notice-text.ts';
import { officialDate } from './official-date.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument } from './pdf/marks.ts';
import { composePaper } from './pdf/official/compose-paper.ts';
import type { BodyType } from './pdf/official/paper-type.ts';

/** From the standard's 三号 and its line distance of 1⅞ signs down to the closest type that is still comfortable to read. */
const BODY_TYPES: readonly BodyType[] = [TYPE_SIZE.三号, TYPE_SIZE.四号, TYPE_SIZE.小四].flatMap(size =>
  [LINE_PITCH / TYPE_SIZE.三号, 1.75, 1.65, 1.55, 1.5].map(ratio => ({ size, pitch: size * ratio })),
);
/** A notice that no type brings onto one page is set comfortably on several. */
const SEVERAL_PAGES: BodyType = { size: TYPE_SIZE.四号, pitch: TYPE_SIZE.四号 * 1.75 };

/** Sets a 检查通知书 (D9), on one page unless its lists are very long. */
export function composeNotice(
  notice: InspectionNotice,
  fonts: FontLibrary,
  seal: SealPlace = DEFAULT_SEAL_PLACE,
): ComposedDocument {
  const paper = noticePaper(notice, seal);
  const composed = composePaper(paper, fonts, {
    title: noticeTitle(notice),
    types: { types: BODY_TYPES, onOnePage: { otherwise: SEVERAL_PAGES } },
    isSinglePageNumbered: false,
  });
  const pages = composed.sheets.length;
  if (pages === 1) return composed;
  const sentence = `给「${notice.objectName}」的通知书有 ${pages} 页。如需一页，请精简检查事项或资料清单。`;
  return { ...composed, warnings: [...composed.warnings, { kind: 'more-than-one-page', sentence }] };
}

/** What the file of a notice is called. */
export function noticeTitle({ title = '检查通知书', documentNumber, objectName }: InspectionNotice): string {
  return `${title} ${documentNumber} ${objectName}`;
}

/** A 检查通知书 as an official paper (D9). */
export function noticePaper(notice: InspectionNotice, seal: SealPlace): OfficialPaper {
  const [addressee, ...body] = noticeParagraphs(notice);
  const digest = digestGroups(notice.verificationDigest.slice(0, 16));
  return {
    format: '公告',
    title: notice.title ?? '检查通知书',
    numberUnderTitle: notice.documentNumber,
    addressee: addressee?.text.replace(/：$/, '') ?? '',
    parts: body.map(paragraphOf),
    signature: {
      units: [notice.issuer],
      date: officialDate(notice.issuedOn),
      seal,
      caption: {
        code: `${notice.taskSheetNumber} ${notice.verificationDigest}`,
        lines: ['任务单号：', notice.taskSheetNumber, '校验码：', digest],
      },
    },
  };
}

function paragraphOf({ kind, text }: NoticeParagraph): PaperParagraph {
  return { kind: 'paragraph', text, ...(kind === 'heading' && { level: 1 as const }) };
}
