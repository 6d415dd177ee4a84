import type { HeadingLevel } from './heading-level.ts';

/** The kinds of layout an official paper may have; 表单 are A4 forms without a red head (GB/T 9704-2012, domain.md 5.3). */
export type PaperFormat = '文件' | '信函' | '纪要' | '公告' | '表单';

/** A paragraph; one with a level begins with its number, and its heading has the typeface of the level. */
export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly level?: HeadingLevel;
}

/** A remark under a table, in small type and without indent. */
export interface PaperRemark {
  readonly kind: 'remark';
  readonly text: string;
}

/** A column takes what its longest text needs, or its share of what the others leave. */
export interface PaperColumn {
  readonly title: string;
  readonly width: 'content' | { readonly share: number };
  readonly align?: 'left' | 'center' | 'right';
}

/** A ruled table whose head is repeated on every page. */
export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** 五号 unless many columns want smaller type. */
  readonly type?: '小四' | '五号' | '小五';
}

/** Labels with their values, two of them in a ruled row. */
export interface PaperFields {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

/** A ruled box across the whole width; what follows an empty line of its text stands at the lower right, where one signs. */
export interface SigningBox {
  /** Nothing for a box that is all text. */
  readonly label: string;
  readonly text: string;
  /** The least height, so that there is room to write. */
  readonly heightMillimetres: number;
}

/** Boxes to write and sign in, one under another. */
export interface PaperSigningBoxes {
  readonly kind: 'boxes';
  readonly boxes: readonly SigningBox[];
}

export type PaperPart = PaperParagraph | PaperRemark | PaperTable | PaperFields | PaperSigningBoxes;

/** How the place of the seal is shown: an empty place with small grey words, a dashed circle besides, or nothing at all. */
export type SealGuide = 'words' | 'circle' | 'none';

/** The seal of the issuing unit; county departments commonly have 42 mm (domain.md 2.8). */
export interface SealPlace {
  readonly guide: SealGuide;
  readonly diameterMillimetres: number;
}

export const DEFAULT_SEAL_PLACE: SealPlace = { guide: 'words', diameterMillimetres: 42 };

/** A QR code with words beside it, at the left of the signature. */
export interface CodeCaption {
  readonly code: string;
  readonly lines: readonly string[];
}

/** 署名 and 成文日期; a paper of several organs has a seal for each. */
export interface PaperSignature {
  readonly units: readonly string[];
  /** Whose seal stands in for a unit that has none, e.g. 云河县市场监督管理局代章. */
  readonly standIn?: string;
  /** In words, e.g. 2026年7月1日. */
  readonly date: string;
  /** null where no seal is set. */
  readonly seal: SealPlace | null;
  readonly caption?: CodeCaption;
}

/** What stands between title and 附注, in the paper itself as in each of its attachments. */
export interface PaperText {
  readonly title: string;
  /** Centred under the title, for papers without red head. */
  readonly numberUnderTitle?: string;
  /** 主送机关 without its colon. */
  readonly addressee?: string;
  readonly parts: readonly PaperPart[];
  readonly signature?: PaperSignature;
  /** 附注 without its brackets, e.g. 此件主动公开. */
  readonly note?: string;
}

/** An 附件: named under the body, and set on pages of its own when its text is there. */
export interface PaperAttachment {
  readonly name: string;
  readonly text?: PaperText;
  readonly isLying?: boolean;
}

/** The red head; a 表单 has its organs above the title, and word and number at the upper right of its fields. */
export interface PaperHead {
  /** 发文机关, the leading one first. */
  readonly organs: readonly string[];
  /** 文件, 公告, 纪要, or nothing after the organ's name; what stands before the number of a 表单, e.g. 编号：. */
  readonly word: string;
  readonly number?: string;
  /** 签发人 of each organ, for papers to a higher body. */
  readonly signers?: readonly string[];
  /** 份号, 密级和保密期限 and 紧急程度, each on a line at the upper left. */
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
  /** What a 纪要 says above its red line: who made it, and when. */
  readonly minutesBy?: { readonly unit: string; readonly date: string };
}

/** 版记: what stands between its rules; a 信函 has only the copies. */
export interface PaperImprint {
  readonly copies?: { readonly label: '抄送' | '分送' | '主送'; readonly to: string };
  readonly printedBy?: { readonly unit: string; readonly date: string };
}

/** An official paper as its elements; what they look like is the layout's business (GB/T 9704-2012, domain.md 5.2). */
export interface OfficialPaper extends PaperText {
  readonly format: PaperFormat;
  readonly head?: PaperHead;
  /** What the QR code at the upper right of a 表单 says. */
  readonly code?: string;
  readonly attachments?: readonly PaperAttachment[];
  /** 出席, 请假, 列席 of a 纪要. */
  readonly attendance?: readonly { readonly label: string; readonly names: string }[];
  readonly imprint?: PaperImprint;
  /** 版记 on an even page, as papers printed on both sides may have it; an empty page before it has no number. */
  readonly isImprintOnEvenPage?: boolean;
}

/** The words of the 附件说明, one entry for each attachment: a single one has no number (GB/T 9704-2012). */
export function attachmentEntries(names: readonly string[]): { readonly number: string; readonly name: string }[] {
  return names.map((name, place) => ({
    number: names.length > 1 ? `${place + 1}. ` : '',
    name: name.replace(/[。；;，,.]+$/, ''),
  }));
}

/** The label at the head of an attachment's first page: 附件, or 附件2 where there are several. */
export function attachmentLabel(place: number, count: number): string {
  return count > 1 ? `附件${place + 1}` : '附件';
}
