import { changeTexts } from './content-texts.ts';
import { fillText, type MergeValues } from './merge-fields.ts';
import type { PaperColumn } from './official-paper.ts';
import type { ContentDataTable, ContentLetter, ContentPart, ContentTable, PaperContent } from './paper-content.ts';

/** A table of the records, as wide as it can be. */
export interface MergeTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** What a paper is filled with. */
export interface MergeData {
  readonly values: MergeValues;
  /** The table of a source, or null where the subject of the paper offers none of this name. */
  readonly table: (source: string) => MergeTable | null;
}

/** Something that could not be filled in. */
export interface FillingFault {
  readonly rule: 'missing-field' | 'unknown-field' | 'unknown-table' | 'unknown-column' | 'empty-table';
  /** Where it is wanted, in words. */
  readonly place: string;
  /** The field, source or column. */
  readonly name: string;
}

/** What stands in a paper once its data tables have their rows. */
export type FilledPart = Exclude<ContentPart, ContentDataTable>;

export interface FilledContent extends Omit<PaperContent, 'parts' | 'attachments'> {
  readonly parts: readonly FilledPart[];
  readonly attachments: readonly {
    readonly name: string;
    readonly isLying: boolean;
    readonly text: {
      readonly title: string;
      readonly parts: readonly FilledPart[];
      readonly letter?: ContentLetter;
    } | null;
  }[];
}

/** Fills a paper from the records and from what was entered, and says by its place what could not be. */
export function fillContent(
  content: PaperContent,
  data: MergeData,
): { readonly content: FilledContent; readonly faults: readonly FillingFault[] } {
  const faults: FillingFault[] = [];
  const filled = changeTexts(content, (text, place) => {
    const filling = fillText(text, data.values);
    for (const name of filling.missing) faults.push({ rule: 'missing-field', place, name });
    for (const name of filling.unknown) faults.push({ rule: 'unknown-field', place, name });
    return filling.text;
  });
  const parts = (now: readonly ContentPart[], before: readonly ContentPart[], place: string): FilledPart[] =>
    now.flatMap((part, index) => settled(part, before[index], place, data, faults));
  return {
    content: {
      ...filled,
      parts: parts(filled.parts, content.parts, '正文'),
      attachments: filled.attachments.map(({ text, ...attachment }, index) => ({
        ...attachment,
        text: text && {
          ...text,
          parts: parts(text.parts, content.attachments[index]?.text?.parts ?? [], `附件${index + 1}`),
        },
      })),
    },
    faults,
  };
}

/** A paragraph of several lines becomes as many; one that held nothing but fields left empty goes; a data table gets its rows. */
function settled(
  part: ContentPart,
  before: ContentPart | undefined,
  place: string,
  data: MergeData,
  faults: FillingFault[],
): FilledPart[] {
  switch (part.kind) {
    case 'paragraph':
    case 'remark': {
      const lines = part.text.split('\n').filter(line => line.trim() !== '');
      if (lines.length === 0) return before?.kind === part.kind && before.text.trim() !== '' ? [] : [part];
      return lines.map((text, line) => (line === 0 ? { ...part, text } : { kind: part.kind, text }));
    }
    case 'data-table':
      return tableOf(part, place, data, faults);
    case 'table':
    case 'fields':
    case 'boxes':
      return [part];
    default:
      return part satisfies never;
  }
}

function tableOf(
  { source, columns, type }: ContentDataTable,
  place: string,
  data: MergeData,
  faults: FillingFault[],
): ContentTable[] {
  const table = data.table(source);
  if (!table) {
    faults.push({ rule: 'unknown-table', place, name: source });
    return [];
  }
  if (table.rows.length === 0) faults.push({ rule: 'empty-table', place, name: source });
  const wanted = columns ?? table.columns.map(({ title }) => title);
  const indexes = wanted.map(title => table.columns.findIndex(column => column.title === title));
  for (const [index, found] of indexes.entries()) {
    if (found < 0) faults.push({ rule: 'unknown-column', place, name: wanted[index] ?? '' });
  }
  const kept = indexes.filter(index => index >= 0);
  return [
    {
      kind: 'table',
      columns: kept.flatMap(index => table.columns[index] ?? []),
      rows: table.rows.map(row => kept.map(index => row[index] ?? '')),
      ...(type && { type }),
    },
  ];
}
