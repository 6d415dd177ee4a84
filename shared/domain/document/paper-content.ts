import type { HeadingLevel } from './heading-level.ts';
import type { PaperColumn, PaperFormat } from './official-paper.ts';

export type ContentFormat = PaperFormat;

/** A paragraph; one with a level begins with its number, e.g. 一、. */
export interface ContentParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly level?: HeadingLevel;
}

/** Small type under a table. */
export interface ContentRemark {
  readonly kind: 'remark';
  readonly text: string;
}

/** A table typed by hand. */
export interface ContentTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly type?: '小四' | '五号' | '小五';
}

/** A table whose rows come from the records when the paper is set: its source and which of its columns, in order. */
export interface ContentDataTable {
  readonly kind: 'data-table';
  readonly source: string;
  readonly columns?: readonly string[];
  readonly type?: '小四' | '五号' | '小五';
}

/** Labels with their values, two of them in a ruled row. */
export interface ContentFields {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

/**
 * Ruled boxes to write and sign in, across the whole width; the height is the least, in millimetres (domain.md 5.3: 12 or more).
 * What follows an empty line of the text stands at the lower right, where one signs.
 */
export interface ContentBoxes {
  readonly kind: 'boxes';
  readonly boxes: readonly { readonly label: string; readonly text: string; readonly heightMillimetres: number }[];
}

export type ContentPart =
  | ContentParagraph
  | ContentRemark
  | ContentTable
  | ContentDataTable
  | ContentFields
  | ContentBoxes;

/** 盖章 leaves a place for the seal, 代章 for that of the bureau where an office has none, 不盖章 signs without one, 不署名 ends without a signature, as a 纪要 does. */
export type SigningWay = '盖章' | '代章' | '不盖章' | '不署名';

/** What a paper that is passed on has around its text; what it has not is empty. */
export interface ContentLetter {
  readonly number: string;
  readonly addressee: string;
  readonly unit: string;
  /** In words, e.g. 2026年4月30日. */
  readonly date: string;
}

/** An 附件 with its text, or only its name where it is handed out apart. */
export interface ContentAttachment {
  readonly name: string;
  readonly isLying: boolean;
  readonly text: {
    readonly title: string;
    readonly parts: readonly ContentPart[];
    readonly letter?: ContentLetter;
  } | null;
}

/**
 * A paper as a person edits it. Every text may hold merge fields in braces, e.g. {任务名称}, which are filled from the records and
 * from what was entered when the paper is set. What a format has no use for is empty.
 */
export interface PaperContent {
  readonly format: ContentFormat;
  readonly title: string;
  /** 主送机关 without its colon. */
  readonly addressee: string;
  readonly parts: readonly ContentPart[];
  readonly attachments: readonly ContentAttachment[];
  /** 附注 without its brackets, e.g. 此件主动公开. */
  readonly note: string;
  readonly signing: SigningWay;
  /** 发文机关, the leading one first. */
  readonly organs: readonly string[];
  /** Stands after the organ's name in the red head: 文件, 公告, 纪要, or nothing; before the number of a 表单, e.g. 编号：. */
  readonly headWord: string;
  /** 签发人 of each organ, for papers to a higher body. */
  readonly signers: readonly string[];
  readonly copyNumber: string;
  readonly secrecy: string;
  readonly urgency: string;
  readonly copies: { readonly label: '抄送' | '分送' | '主送'; readonly to: string } | null;
  /** Whether the 版记 names who printed it, and when. */
  readonly isPrinterNamed: boolean;
  /** 出席, 请假, 列席 of a 纪要. */
  readonly attendance: readonly { readonly label: string; readonly names: string }[];
  /** A QR code at the upper right of a form, with merge fields; empty for none. */
  readonly code: string;
}
