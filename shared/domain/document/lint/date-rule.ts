import { isDate } from '../../calendar/day.ts';
import { formatDocumentDate } from '../document-date.ts';
import type { LintFacts, LintStep } from './lint-facts.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { cellPlace, type PlacedTable, placedTables } from './paper-texts.ts';

const DAY_HEADING = /日期$/;

/** Days follow each other as the work did, none is still to come, and the paper bears the day it was given (domain.md 5.4). */
export const dateRule: LintRule = (paper, facts) => [
  ...issueDay(paper.signature?.date, facts),
  ...stepOrder(facts.steps ?? [], facts.today),
  ...placedTables(paper).flatMap(table => cellDays(table, facts)),
];

function issueDay(printed: string | undefined, { issuedOn, today, steps = [] }: LintFacts): LintFinding[] {
  if (issuedOn === null || !isDate(issuedOn)) return [];
  const place = '成文日期';
  const words = formatDocumentDate(issuedOn);
  const last = steps.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  return [
    ...(printed !== undefined && printed !== words
      ? [finding(place, `纸上的成文日期“${printed}”与登记的“${words}”不同。请改成一致。`, true)]
      : []),
    ...(issuedOn > today ? [finding(place, `成文日期${words}还没有到。请核对日期。`, false)] : []),
    ...(last && issuedOn < last.date
      ? [finding(place, `成文日期${words}早于${last.name}的日期${formatDocumentDate(last.date)}。请核对日期。`, true)]
      : []),
  ];
}

function stepOrder(steps: readonly LintStep[], today: string): LintFinding[] {
  return steps.flatMap(({ name, date }, place) => {
    const before = steps[place - 1];
    const words = formatDocumentDate(date);
    return [
      ...(date > today ? [finding(name, `${name}的日期${words}还没有到。请核对记录。`, true)] : []),
      ...(before && date < before.date
        ? [
            finding(
              name,
              `${name}的日期${words}早于${before.name}的${formatDocumentDate(before.date)}。请核对记录。`,
              true,
            ),
          ]
        : []),
    ];
  });
}

/** A day in a table is a day, and lies between the first step and the day of the paper. */
function cellDays(table: PlacedTable, { steps = [], today, issuedOn }: LintFacts): LintFinding[] {
  const first = steps[0];
  const last = issuedOn !== null && issuedOn < today ? issuedOn : today;
  return table.table.columns.flatMap(({ title }, column) => {
    if (!DAY_HEADING.test(title)) return [];
    return table.table.rows.flatMap((row, place) => {
      const day = row[column] ?? '';
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
      const at = cellPlace(table, place, column);
      if (!isDate(day)) return [finding(at, `“${day}”不是一个日期。请改正。`, true)];
      if (day > last) return [finding(at, `${day} 晚于成文日期或今天。请核对。`, true)];
      if (first && day < first.date)
        return [finding(at, `${day} 早于${first.name}的日期 ${first.date}。请核对。`, true)];
      return [];
    });
  });
}

function finding(place: string, sentence: string, blocks: boolean): LintFinding {
  return { rule: 'date', place, sentence, blocks };
}
