import type { LintFinding, LintRule } from './lint-finding.ts';
import { cellPlace, columnOf, type PlacedTable, placedTables, placedTexts } from './paper-texts.ts';

/** A label that says whose address it is. */
const LABELLED = /(?:家庭住址|家庭地址|户籍(?:所在)?地|现住址|居住地址|家住)[：:为在]?\s*[\u4e00-\u9fa5\d]/;
const HOME_HEADING = /家庭|住址|户籍|居住/;
const ADDRESS_HEADING = /地址|住所|经营场所/;
const NAME = /主体名称|对象名称|检查对象|^名称$|姓名/;
/** Where somebody's rooms are, not where a shop is. */
const ROOMS = /\d+\s*(?:号楼|栋|幢|单元)|\d+\s*室|(?:小区|家属院|家属楼|公寓)/;
/** A person has two to four signs and nothing of a firm in the name. */
const PERSON = /^[\u4e00-\u9fa5]{2,4}$/;
const FIRM = /[店厂场社部站铺馆行局院校所园司处坊屋吧城堂庄库点中心医药超市]$/;

/** Addresses at which people live are looked at before they are made public; what is one is for the clerk to say (domain.md 4.21). */
export const homeAddressRule: LintRule = paper => [
  ...placedTexts(paper)
    .filter(({ text }) => LABELLED.test(text))
    .map(({ place }) => finding(place)),
  ...placedTables(paper).flatMap(cells),
];

function cells(table: PlacedTable): LintFinding[] {
  const nameColumn = columnOf(table, NAME);
  return table.table.columns.flatMap(({ title }, column) => {
    const isHome = HOME_HEADING.test(title);
    if (!isHome && !ADDRESS_HEADING.test(title)) return [];
    return table.table.rows.flatMap((row, place) => {
      const address = row[column] ?? '';
      const isSuspect = isHome ? address !== '' : ROOMS.test(address) && isPerson(row[nameColumn] ?? '');
      return isSuspect ? [finding(cellPlace(table, place, column))] : [];
    });
  });
}

function isPerson(name: string): boolean {
  return PERSON.test(name) && !FIRM.test(name);
}

function finding(place: string): LintFinding {
  const sentence = '像是自然人的家庭住址。请核对，是住址的只写到乡镇或街道。';
  return { rule: 'home-address', place, sentence, blocks: false };
}
