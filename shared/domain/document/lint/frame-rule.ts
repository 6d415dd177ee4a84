import type { LintFrame } from './lint-facts.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { cellPlace, columnOf, type PlacedTable, placedTables } from './paper-texts.ts';

const NAME = /主体名称|对象名称|检查对象|^名称$/;
const CODE = /信用代码|注册号|^代码$/;

/** Names and codes are those of the list that was frozen for the draw, none twice and none missing (domain.md 5.4). */
export const frameRule: LintRule = (paper, { frame }) => {
  if (!frame) return [];
  if (frame.digest !== frame.recordedDigest) {
    const sentence = '抽取时冻结的名单已与当时的指纹不符，数据可能被改动。请停止发布，核对证据包和备份。';
    return [finding('', sentence)];
  }
  const tables = placedTables(paper).filter(table => columnOf(table, NAME) >= 0 && columnOf(table, CODE) >= 0);
  return tables.flatMap(table => [...strangers(table, frame), ...missing(table, frame)]);
};

function strangers(table: PlacedTable, { names, namesWithoutCode }: LintFrame): LintFinding[] {
  const [nameColumn, codeColumn] = [columnOf(table, NAME), columnOf(table, CODE)];
  const seen = new Set<string>();
  return table.table.rows.flatMap((row, place) => {
    const name = row[nameColumn] ?? '';
    const code = row[codeColumn] ?? '';
    const at = (column: number) => cellPlace(table, place, column);
    if (code === '') {
      return namesWithoutCode.has(name) ? [] : [finding(at(nameColumn), `“${name}”不在抽取的名单之中。请核对。`)];
    }
    if (seen.has(code)) return [finding(at(codeColumn), `代码 ${code} 在表中出现两次。请删去一行。`)];
    seen.add(code);
    const drawn = names.get(code);
    if (drawn === undefined) return [finding(at(codeColumn), `“${name}”（${code}）不在抽取的名单之中。请核对。`)];
    if (drawn === name) return [];
    return [finding(at(nameColumn), `${code} 在抽取的名单中叫“${drawn}”，表中写作“${name}”。请改成一致。`)];
  });
}

function missing({ place, table }: PlacedTable, { expected }: LintFrame): LintFinding[] {
  if (expected === null || table.rows.length === expected) return [];
  return [finding(place, `应当列出 ${expected} 户，表中有 ${table.rows.length} 户。请核对有没有遗漏或重复。`)];
}

function finding(place: string, sentence: string): LintFinding {
  return { rule: 'frame', place, sentence, blocks: true };
}
