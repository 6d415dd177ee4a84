import type { OfficialPaper, PaperTable } from '#domain/document/official-paper.ts';
import { between, type Finding, holds } from '../finding.ts';
import type { MeasuredPage } from '../measured-page.ts';

/** A number or code of a table, which no line divides. */
const CODE = /[!-~]{6,}/g;
/** Rules of tables are thinner than those of the 版记. */
const THICKEST = 0.2;

/** What stands in the tables of attachments: between their rules, and no code divided. */
export function checkTables({ attachments = [] }: OfficialPaper, pages: readonly MeasuredPage[]): Finding[] {
  const tables = attachments.flatMap(({ text }) => text?.parts.filter(part => part.kind === 'table') ?? []);
  if (tables.length === 0) return [];
  return [...insideRules(pages), ...wholeCodes(tables, pages)];
}

function insideRules(pages: readonly MeasuredPage[]): Finding[] {
  const rooms = pages.flatMap(({ rules, words }) => {
    const own = rules.filter(({ isRed, thickness }) => !isRed && thickness < THICKEST);
    const [left, right] = [Math.min(...own.map(rule => rule.left)), Math.max(...own.map(rule => rule.right))];
    const [top, bottom] = [Math.min(...own.map(({ y }) => y)), Math.max(...own.map(({ y }) => y))];
    // The number of a lying page stands beside the table.
    const inside = words.filter(word => word.top > top && word.bottom < bottom && word.right > left);
    return inside.map(word => Math.min(word.left - left, right - word.right));
  });
  return rooms.length === 0 ? [] : [between('表内文字距表格边线', Math.min(...rooms), 0.5, 300)];
}

function wholeCodes(tables: readonly PaperTable[], pages: readonly MeasuredPage[]): Finding[] {
  const printed = new Set(pages.flatMap(({ words }) => words.flatMap(({ text }) => text.match(CODE) ?? [])));
  const codes = tables.flatMap(({ rows }) => rows.flat().flatMap(text => text.match(CODE) ?? []));
  const divided = codes.find(code => !printed.has(code));
  return codes.length === 0 ? [] : [holds('表内号码不拆开', divided === undefined, divided ?? '是')];
}
