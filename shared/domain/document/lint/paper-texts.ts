import {
  attachmentLabel,
  type OfficialPaper,
  type PaperPart,
  type PaperTable,
  type PaperText,
} from '../official-paper.ts';

/** A text of a paper and where it stands, in words a clerk can follow. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** A table of a paper, with the texts around it. */
export interface PlacedTable {
  readonly place: string;
  readonly table: PaperTable;
  /** Paragraphs and remarks of the same attachment or body. */
  readonly remarks: readonly PlacedText[];
}

interface Section {
  /** 正文, 附件, 附件2 */
  readonly name: string;
  readonly text: PaperText;
}

function sectionsOf(paper: OfficialPaper): Section[] {
  const attachments = paper.attachments ?? [];
  const attached = attachments.flatMap(({ text }, place) =>
    text ? [{ name: attachmentLabel(place, attachments.length), text }] : [],
  );
  return [{ name: '正文', text: paper }, ...attached];
}

/** Every text of a paper except the cells of its tables: titles, paragraphs, remarks, fields, names of attachments, signature. */
export function placedTexts(paper: OfficialPaper): PlacedText[] {
  const texts = sectionsOf(paper).flatMap(({ name, text }) => [
    { place: name === '正文' ? '标题' : `${name}标题`, text: text.title },
    { place: '主送机关', text: text.addressee ?? '' },
    ...text.parts.flatMap((part, place) => partTexts(part, `${name}第${place + 1}段`)),
    { place: '附注', text: text.note ?? '' },
  ]);
  const names = (paper.attachments ?? []).map(({ name }) => ({ place: '附件说明', text: name }));
  const units = (paper.signature?.units ?? []).map(text => ({ place: '署名', text }));
  const attendance = (paper.attendance ?? []).map(({ label, names: text }) => ({ place: label, text }));
  const copies = { place: '版记', text: paper.imprint?.copies?.to ?? '' };
  return [...texts, ...names, ...attendance, ...units, copies].filter(({ text }) => text !== '');
}

function partTexts(part: PaperPart, place: string): PlacedText[] {
  if ('text' in part) return [{ place, text: part.text }];
  if ('fields' in part) return part.fields.map(({ label, value }) => ({ place: `${place}“${label}”`, text: value }));
  return [];
}

/** Every table of a paper. */
export function placedTables(paper: OfficialPaper): PlacedTable[] {
  return sectionsOf(paper).flatMap(({ name, text }) => {
    const remarks = text.parts.flatMap((part, place) =>
      'text' in part ? partTexts(part, `${name}第${place + 1}段`) : [],
    );
    return text.parts.flatMap(part => (part.kind === 'table' ? [{ place: name, table: part, remarks }] : []));
  });
}

/** Where a cell stands: 附件第3行“名称”. */
export function cellPlace({ place, table }: PlacedTable, row: number, column: number): string {
  return `${place}第${row + 1}行“${table.columns[column]?.title ?? ''}”`;
}

/** The place of the first column whose heading the pattern knows; -1 when there is none. */
export function columnOf({ table }: PlacedTable, heading: RegExp): number {
  return table.columns.findIndex(({ title }) => heading.test(title));
}
