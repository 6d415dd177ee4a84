import { formatRatioRule } from '../ratio/ratio-rule.ts';
import { readRatioNumber } from '../ratio/ratio-text.ts';
import { type CellValue, cellText, type RowCells } from '../registry/cell-value.ts';
import { splitClauses, splitList } from '../text/list-separators.ts';
import { displayForm, matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { readCheckMethod } from '../vocabulary/check-method.ts';
import { type ItemClassCode, readItemClass } from '../vocabulary/item-class.ts';
import { type JointCheckKindCode, readJointCheckKind } from '../vocabulary/joint-check-kind.ts';
import type { LineImportField } from './line-import-fields.ts';
import { readLinePeriod } from './line-period.ts';
import { lineQuotas, readLineRule, splitRatioCell } from './line-rule.ts';

/** A line of a plan as a row of a file says it; its object range is still words. */
export interface LineRecord {
  readonly name: string;
  readonly field: string;
  readonly items: readonly string[];
  readonly itemClass: ItemClassCode | null;
  readonly rangeText: string;
  readonly targeted: boolean;
  readonly ratioText: string;
  readonly frequencyText: string;
  readonly riskText: string;
  readonly base: number | null;
  readonly target: number | null;
  readonly targetReason: string;
  readonly periodText: string;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly leadDepartment: string;
  readonly departments: readonly string[];
  readonly subject: string;
  readonly level: string;
  readonly method: string;
  readonly office: string;
  readonly jointKind: JointCheckKindCode | null;
  readonly campaign: boolean;
  readonly superiorLine: string | null;
  readonly remark: string;
}

/** Something about a row that a person should look at; an error keeps it out. */
export interface LineProblem {
  readonly field: LineImportField;
  readonly isError: boolean;
  readonly sentence: string;
}

export interface LineReading {
  readonly record: LineRecord | null;
  readonly problems: readonly LineProblem[];
}

type Cells = RowCells<LineImportField>;
type Problems = LineProblem[];

const NUMBER = /^(?:约|共)?(\d{1,9})(?:[户家所个台件辆人批])?$/;
const warning = (field: LineImportField, sentence: string): LineProblem => ({ field, isError: false, sentence });

function text(cells: Cells, field: LineImportField): string {
  const shown = displayForm(cellText(cells[field]));
  return isPlaceholder(shown) ? '' : shown;
}

/** A cell of 抽查比例: a sheet keeps 3 % as 0.03. */
function ratioCell(cell: CellValue | undefined): string {
  if (typeof cell === 'number' && cell > 0 && cell < 1) return formatRatioRule(readRatioNumber(cell));
  const shown = cellText(cell).trim();
  return isPlaceholder(shown) ? '' : shown;
}

function readCount(cells: Cells, field: 'base' | 'target', problems: Problems): number | null {
  const shown = text(cells, field);
  if (shown === '') return null;
  const found = NUMBER.exec(matchingForm(shown).replaceAll(',', ''))?.[1];
  if (found !== undefined) return Number(found);
  problems.push(warning(field, `“${shown}”不是户数，没有采用。`));
  return null;
}

function readTargeted(shown: string, problems: Problems): boolean {
  if (shown === '' || /不定向/.test(shown)) return false;
  if (/定向/.test(shown)) return true;
  problems.push(warning('targeted', `抽查类型“${shown}”无法识别，先按不定向抽查，请核对。`));
  return false;
}

type RatioWords = Pick<LineRecord, 'ratioText' | 'frequencyText' | 'riskText' | 'target' | 'targetReason'>;

function readRatioWords(cells: Cells, problems: Problems): RatioWords {
  const split = splitRatioCell(ratioCell(cells.ratio));
  const frequencyText = text(cells, 'frequency') || split.frequencyText;
  const riskText = text(cells, 'riskText');
  const target = readCount(cells, 'target', problems);
  const rule = readLineRule({ ratioText: split.ratioText, frequencyText, riskText });
  for (const words of rule.leftAsText) problems.push(warning('ratio', `${words}不能计算，已按原文保留。`));
  const isCounted = lineQuotas(rule, []) !== null;
  if (!isCounted && target === null) problems.push(warning('ratio', '没有可以计算的抽查比例或数量，请补上。'));
  const targetReason = target === null ? '' : '导入的计划载明';
  return { ratioText: split.ratioText, frequencyText, riskText, target, targetReason };
}

function readPeriod(cells: Cells, year: number, problems: Problems) {
  const periodText = text(cells, 'periodText');
  const period = readLinePeriod(periodText, year);
  if (period === null) {
    const sentence =
      periodText === ''
        ? '没有写抽查时间，请补上。'
        : `抽查时间“${periodText}”无法识别，已按原文保留，请填写起止日期。`;
    problems.push(warning('periodText', sentence));
  }
  return { periodText, dateFrom: period?.from ?? null, dateTo: period?.to ?? null };
}

function readCodes(cells: Cells, problems: Problems): Pick<LineRecord, 'itemClass' | 'method' | 'jointKind'> {
  const classText = text(cells, 'itemClass');
  const isBoth = /重点.*一般|一般.*重点/.test(classText);
  const itemClass = classText === '' || isBoth ? null : (readItemClass(classText)?.code ?? null);
  if (itemClass === null && classText !== '' && !isBoth) {
    problems.push(warning('itemClass', `事项类别“${classText}”应为重点或一般，没有采用。`));
  }
  const methodText = text(cells, 'method');
  const jointText = text(cells, 'jointKind') || text(cells, 'remark');
  return {
    itemClass,
    method: readCheckMethod(methodText)?.code ?? methodText,
    jointKind: readJointCheckKind(jointText)?.code ?? null,
  };
}

/** Reads one row of a plan; `year` is that of the plan, which months without a year mean. */
export function readLineRow(cells: Cells, year: number): LineReading {
  const problems: Problems = [];
  const name = text(cells, 'name');
  if (name === '')
    problems.push({ field: 'name', isError: true, sentence: '没有任务名称，这一行没有导入；请补上名称。' });
  const items = splitClauses(cellText(cells.items)).map(item =>
    item.replace(/^(?:[（(]?\d{1,2}[)）.、]|[①-⑳])\s*/, ''),
  );
  if (items.length === 0) problems.push(warning('items', '没有抽查事项，请补上。'));
  const rangeText = text(cells, 'rangeText');
  if (rangeText === '') problems.push(warning('rangeText', '没有抽查对象范围，请补上。'));
  const record: LineRecord = {
    name,
    field: text(cells, 'field'),
    items,
    rangeText,
    targeted: readTargeted(text(cells, 'targeted'), problems),
    ...readRatioWords(cells, problems),
    base: readCount(cells, 'base', problems),
    ...readPeriod(cells, year, problems),
    leadDepartment: text(cells, 'leadDepartment'),
    departments: splitList(cellText(cells.departments)),
    subject: text(cells, 'subject'),
    level: text(cells, 'level'),
    ...readCodes(cells, problems),
    office: text(cells, 'office'),
    campaign: /^(?:是|√|✓|1|集中)/.test(text(cells, 'campaign')),
    superiorLine: text(cells, 'superiorLine') || null,
    remark: text(cells, 'remark'),
  };
  return { record: name === '' ? null : record, problems };
}

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** Whether a row only goes on with the line above it, as merged cells over several 抽查事项 do. */
export function continuesLine(above: LineRecord, below: LineRecord): boolean {
  return (
    matchingForm(above.name) === matchingForm(below.name) &&
    above.periodText === below.periodText &&
    above.ratioText === below.ratioText
  );
}

/** Two rows of one line as one: their items and departments together. */
export function joinedLine(above: LineRecord, below: LineRecord): LineRecord {
  return {
    ...above,
    items: union(above.items, below.items),
    departments: union(above.departments, below.departments),
    rangeText: union(
      above.rangeText === '' ? [] : [above.rangeText],
      below.rangeText === '' ? [] : [below.rangeText],
    ).join('、'),
  };
}
