import type { LintFacts } from './lint-facts.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { type PlacedTable, type PlacedText, placedTables, placedTexts } from './paper-texts.ts';

const UNIT = '(户|家|项|名|条)';
const TOTAL = new RegExp(`(?:共计?|合计|总计|检查结果|抽取结果)\\s*(\\d+)\\s*${UNIT}`, 'g');
/** 「12 户，其中：甲 3 户；乙 9 户。」 */
const SPLIT = new RegExp(`(\\d+)\\s*${UNIT}，其中[：:]([^。]+)`, 'g');
const SHARE = new RegExp(`^(.+?)\\s*(\\d+)\\s*${UNIT}$`);

/** Totals in the text are the rows of the table, and what they are made of adds up to them (domain.md 5.4). */
export const totalRule: LintRule = (paper, facts) => {
  const tables = placedTables(paper);
  const texts = placedTexts(paper);
  return [...texts.flatMap(text => splitFindings(text, tables)), ...texts.flatMap(text => totals(text, tables, facts))];
};

function splitFindings({ place, text }: PlacedText, tables: readonly PlacedTable[]): LintFinding[] {
  return [...text.matchAll(SPLIT)].flatMap(([, total, , list = '']) => {
    const shares = list.split(/[；;]/).flatMap(part => {
      const [, name = '', count] = SHARE.exec(part.trim()) ?? [];
      return count === undefined ? [] : [{ name, count: Number(count) }];
    });
    const sum = shares.reduce((all, { count }) => all + count, 0);
    const wrongSum =
      shares.length > 0 && sum !== Number(total)
        ? [finding(place, `总数写的是 ${total}，各项相加是 ${sum}。请改成一致。`, true)]
        : [];
    return [...wrongSum, ...shares.flatMap(share => shareFindings(share, place, tables))];
  });
}

/** A share is held against the column that has its name as a value in some row. */
function shareFindings(
  { name, count }: { readonly name: string; readonly count: number },
  place: string,
  tables: readonly PlacedTable[],
): LintFinding[] {
  for (const { table } of tables) {
    const column = table.columns.findIndex(({ title }) => /结果|类别|分层/.test(title));
    if (column < 0) continue;
    const rows = table.rows.filter(row => row[column] === name).length;
    if (rows !== count) return [finding(place, `“${name}”写的是 ${count}，表中有 ${rows} 行。请改成一致。`, true)];
    return [];
  }
  return [];
}

function totals({ place, text }: PlacedText, tables: readonly PlacedTable[], facts: LintFacts): LintFinding[] {
  const here = tables.filter(table => place.startsWith(table.place) && place !== '标题');
  const counted = here.length > 0 ? here : tables;
  const rows = counted.map(({ table }) => table.rows.length);
  if (rows.length === 0) return [];
  const right = new Set([...rows, rows.reduce((sum, count) => sum + count, 0), ...(facts.otherTotals ?? [])]);
  return [...text.matchAll(TOTAL)].flatMap(([words, stated]) => {
    if (right.has(Number(stated))) return [];
    // Under its table a total can mean nothing else; elsewhere it may speak of something the table does not list.
    const meansTable = here.length > 0 || /结果/.test(words);
    const sentence = `“${words}”与表中的 ${rows.join('、')} 行不同。请核对${meansTable ? '并改成一致' : '这个数说的是不是表中的行'}。`;
    return [finding(place, sentence, meansTable)];
  });
}

function finding(place: string, sentence: string, blocks: boolean): LintFinding {
  return { rule: 'total', place, sentence, blocks };
}
