import { type ZipPart, zipFile } from './zip-file.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What differs from the plainest workbook; everything is XML as it stands in the file. */
export interface WorkbookDescription {
  /** The inside of `sheetData` of each sheet. */
  sheets?: string[];
  /** What follows `sheetData` in the first sheet. */
  afterRows?: string;
  /** The inside of `sst`. */
  sharedStrings?: string;
  /** The inside of `styleSheet`. */
  styles?: string;
  workbookProperties?: string;
  /** Parts that replace or join the usual ones. */
  parts?: Record<string, ZipPart | Buffer | string>;
}

/** The bytes of an .xlsx workbook written by hand. */
export function workbookFile(description: WorkbookDescription): Buffer {
  const { sheets = [''], afterRows = '', sharedStrings, styles, workbookProperties = '', parts = {} } = description;
  const numbers = sheets.map((_, index) => index + 1);
  const listed = numbers.map(n => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const related = numbers.map(n => relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
  if (sharedStrings !== undefined) related.push(relationship('rIdT', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) related.push(relationship('rIdS', 'styles', 'styles.xml'));
  const sheetParts = sheets.map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${index === 0 ? afterRows : ''}</worksheet>`,
  ]);
  return zipFile({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookProperties}<sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(related),
    ...(sharedStrings !== undefined && { 'xl/sharedStrings.xml': `<sst ${MAIN}>${sharedStrings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    ...Object.fromEntries(sheetParts),
    ...parts,
  });
}

/** A relationship part with these relationships. */
export function relationships(each: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** One relationship of an Office document. */
export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
