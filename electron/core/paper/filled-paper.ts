import type { DocumentNumber } from '#domain/code/document-number.ts';
import { formatDocumentNumber } from '#domain/code/document-number.ts';
import { type FilledContent, type FillingFault, fillContent } from '#domain/document/fill-content.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import type { EnteredField } from '#domain/document/paper-template.ts';
import type { QueryContext } from '../service/context.ts';
import { mergeData, type Offered, offeredTo } from './merge/merge-data.ts';
import type { PaperRecords } from './merge/merge-source.ts';
import { recordsOfPaper, subjectOf } from './merge/paper-records.ts';
import type { PaperRecord } from './paper-store.ts';

/** A kept paper with what its records say today. */
export interface FilledPaper {
  readonly record: PaperRecord;
  readonly records: PaperRecords;
  readonly text: PaperContent;
  readonly fields: readonly EnteredField[];
  readonly entered: Readonly<Record<string, string>>;
  readonly offered: Offered;
  readonly filled: FilledContent;
  readonly faults: readonly FillingFault[];
}

/** Reads a kept paper and fills it from the records as they are now. */
export function fillPaper(context: QueryContext, record: PaperRecord): FilledPaper {
  const records = recordsOfPaper(context.workspace, record);
  const text = JSON.parse(record.content) as PaperContent;
  const fields = JSON.parse(record.fields) as EnteredField[];
  const entered = JSON.parse(record.entered) as Record<string, string>;
  const offered = offeredTo(context, subjectOf(record).kind, records, record.issued_on);
  const { content, faults } = fillContent(text, mergeData(offered, fields, entered));
  return { record, records, text, fields, entered, offered, filled: content, faults };
}

/** The number of a paper in its parts; null while it has none. */
export function numberOf({ mark, year, sequence }: PaperRecord): DocumentNumber | null {
  return mark === null || year === null || sequence === null ? null : { mark, year, sequence };
}

/** The number of a paper as it is printed. */
export function numberWords(record: PaperRecord): string | null {
  const number = numberOf(record);
  return number && formatDocumentNumber(number);
}
