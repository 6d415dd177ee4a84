import { findPublicHarm, harmNames } from '../../text/public-text.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { cellPlace, placedTables, placedTexts } from './paper-texts.ts';

const CODE = /信用代码|注册号|^代码$/;

/** No identity number, mobile number or bank card number stands in any text or cell of a paper (domain.md 4.21, 5.4). */
export const personalDataRule: LintRule = paper => [
  ...placedTexts(paper).flatMap(({ place, text }) => findingsIn(place, text, false)),
  ...placedTables(paper).flatMap(table =>
    table.table.rows.flatMap((row, place) =>
      row.flatMap((cell, column) =>
        findingsIn(cellPlace(table, place, column), cell, CODE.test(table.table.columns[column]?.title ?? '')),
      ),
    ),
  ),
];

/** A registration code with a wrong check sign may look like an identity number by chance; other texts have no such excuse. */
function findingsIn(place: string, text: string, isCode: boolean): LintFinding[] {
  const found = findPublicHarm(text).filter(({ kind, certain }) => (isCode ? certain && kind !== 'bank-card' : true));
  return [...new Set(found.map(({ kind }) => kind))].map(kind => ({
    rule: 'personal-data',
    place,
    sentence: `含有${harmNames[kind]}，不能公开。请删去或打码。`,
    blocks: true,
  }));
}
