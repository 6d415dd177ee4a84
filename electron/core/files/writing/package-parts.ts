import { STYLES_XML } from './cell-style.ts';
import { headingRowNumber, type SheetContent } from './sheet-content.ts';
import { sheetName } from './sheet-name.ts';
import { sheetXml } from './sheet-xml.ts';
import { xmlText } from './xml-text.ts';
import type { PackagePart } from './zip-pieces.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook (ECMA-376-1 §12.3), the sheets last, because their rows are made while they are packed. */
export function packageParts(sheets: readonly SheetContent[]): PackagePart[] {
  const names: string[] = [];
  for (const { name } of sheets) names.push(sheetName(name, names));
  return [
    { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] },
    { name: '_rels/.rels', content: [relationships([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', content: [workbook(sheets, names)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationships(sheets.length)] },
    { name: 'xl/styles.xml', content: [STYLES_XML] },
    ...sheets.map((content, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(content) })),
  ];
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'));
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...each,
    '</Types>',
  ].join('');
}

/** Relationships numbered rId1, rId2 … in their order. */
function relationships(targets: [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookRelationships(sheets: number): string {
  const each = Array.from({ length: sheets }, (_, at): [string, string] => [
    'worksheet',
    `worksheets/sheet${at + 1}.xml`,
  ]);
  return relationships([...each, ['styles', 'styles.xml']]);
}

function workbook(sheets: readonly SheetContent[], names: readonly string[]): string {
  const listed = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const headings = sheets.map((content, at) => {
    const row = headingRowNumber(content);
    const quoted = xmlText((names[at] ?? '').replaceAll("'", "''"));
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$${row}:$${row}</definedName>`;
  });
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${listed.join('')}</sheets><definedNames>${headings.join('')}</definedNames></workbook>`,
  ].join('');
}
