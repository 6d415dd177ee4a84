import type { OfficialPaper, PaperAttachment, PaperPart, PaperTable } from '#domain/document/official-paper.ts';
import type { PageGeometry } from '#domain/layout/page-geometry.ts';
import type { DocumentWarning } from '../marks.ts';
import type { Typesetter } from '../typesetter.ts';
import { fitTable } from './table-fit.ts';

/** The two pages on which an attachment may stand. */
export interface AttachmentPages {
  readonly upright: PageGeometry;
  readonly lying: PageGeometry;
}

/** Smaller type than this is only used where a lying page does not help either. */
const SMALLEST_UPRIGHT = '小五';

/** The page of an attachment: lying when it is wanted so, or when one of its tables is too wide for an upright page. */
export function attachmentPage(
  typesetter: Typesetter,
  { text, isLying = false }: PaperAttachment,
  { upright, lying }: AttachmentPages,
): PageGeometry {
  const isTooWide = (table: PaperTable) =>
    fitTable(typesetter, table, upright.typeArea.width, SMALLEST_UPRIGHT).crowded.length > 0;
  return isLying || tablesOf(text?.parts ?? []).some(isTooWide) ? lying : upright;
}

/** Says which columns of which tables have too little room even so. */
export function wideTableWarnings(
  typesetter: Typesetter,
  { parts, attachments = [] }: OfficialPaper,
  pages: AttachmentPages,
): DocumentWarning[] {
  const ofText = (where: string, list: readonly PaperPart[], width: number, advice: string) =>
    tablesOf(list).flatMap((table): DocumentWarning[] => {
      const { crowded } = fitTable(typesetter, table, width);
      if (crowded.length === 0) return [];
      const names = crowded.map(title => `“${title}”`).join('、');
      return [{ kind: 'table-too-wide', sentence: `${where}的表格太宽，${names}放不下，字会挤在一起。${advice}` }];
    });
  return [
    ...ofText('正文', parts, pages.upright.typeArea.width, '请减少列，或者把表格移到附件里（附件会自动横排）。'),
    ...attachments.flatMap(attachment => {
      const { width } = attachmentPage(typesetter, attachment, pages).typeArea;
      return ofText(`附件“${attachment.name}”`, attachment.text?.parts ?? [], width, '请减少列，或者分成几个表格。');
    }),
  ];
}

function tablesOf(parts: readonly PaperPart[]): PaperTable[] {
  return parts.filter((part): part is PaperTable => part.kind === 'table');
}
