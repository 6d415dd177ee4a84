import { posix } from 'node:path';
import { damagedFile, oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { readWholeXmlPart } from './xml-part.ts';
import { attribute, type XmlListener } from './xml-tokens.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Where the parts of one workbook are, and what its own part says about them. */
export interface WorkbookParts {
  sheets: { name: string; hidden: boolean; part: string }[];
  styles: string | undefined;
  sharedStrings: string | undefined;
  date1904: boolean;
}

interface Relationship {
  id: string;
  type: string;
  part: string;
}

/** Follows the relationships from the package to the sheets; names of parts are never guessed. */
export async function findWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const workbook = await workbookPart(archive);
  if (!archive.has(workbook)) throw damagedFile('缺少工作簿目录（workbook.xml）');
  const relationships = await readRelationships(archive, workbook);
  const listed = await readSheetList(archive, workbook);
  const byId = new Map(relationships.map(each => [each.id, each]));
  const sheets = listed.sheets.flatMap(({ id, name, hidden }) => {
    const relationship = byId.get(id);
    if (!relationship) throw damagedFile(`找不到工作表「${name}」的内容`);
    return isType(relationship, 'worksheet') ? [{ name, hidden, part: relationship.part }] : [];
  });
  if (sheets.length === 0) throw damagedFile('工作簿里没有工作表');
  const optional = (type: string) => relationships.find(each => isType(each, type) && archive.has(each.part))?.part;
  return { sheets, styles: optional('styles'), sharedStrings: optional('sharedStrings'), date1904: listed.date1904 };
}

async function workbookPart(archive: ZipArchive): Promise<string> {
  if (!archive.has('_rels/.rels')) return 'xl/workbook.xml';
  const relationships = await readRelationships(archive, '');
  return relationships.find(each => isType(each, 'officeDocument'))?.part ?? 'xl/workbook.xml';
}

// The transitional and the strict form of the standard differ in everything but the last word of a type.
function isType(relationship: Relationship, type: string): boolean {
  return relationship.type.endsWith(`/${type}`);
}

async function readRelationships(archive: ZipArchive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(name)) throw damagedFile(`缺少 ${name}`);
  const found: Relationship[] = [];
  await readWholeXmlPart(archive, name, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
      if (found.length > READING_LIMITS.parts) throw oversizedFile('工作簿的组成部分太多');
    },
    text() {},
    close() {},
  });
  return found;
}

async function readSheetList(archive: ZipArchive, workbook: string) {
  const sheets: { id: string; name: string; hidden: boolean }[] = [];
  let date1904 = false;
  const listener: XmlListener = {
    open(tag, attributes) {
      if (tag === 'workbookPr') date1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
      if (tag !== 'sheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      sheets.push({
        id: attribute(attributes, 'id') ?? '',
        name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        hidden: state !== 'visible',
      });
      if (sheets.length > READING_LIMITS.sheets) throw oversizedFile(`工作表多于 ${READING_LIMITS.sheets} 张`);
    },
    text() {},
    close() {},
  };
  await readWholeXmlPart(archive, workbook, listener);
  return { sheets, date1904 };
}
