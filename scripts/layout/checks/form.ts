import { between, type Finding, holds, near, worst } from '../finding.ts';
import { type MeasuredPage, middleOf, sizeOf } from '../measured-page.ts';
import { millimetresOf, SIZE } from '../standard.ts';

/** What a form that is no red-head paper has: the titles of its table's columns, and how many rows there are. */
export interface FormShape {
  readonly columnTitles: readonly string[];
  readonly isLying: boolean;
}

const LEAST_MARGIN = 18;
const NUMBER = /^第\d+页共\d+页$/;

/** Margins, title in 二号, 「第×页　共×页」 and the repeated head of a form's table (domain.md 5.3). */
export function checkForm({ columnTitles, isLying }: FormShape, pages: readonly MeasuredPage[]): Finding[] {
  const headed = pages.filter(page => hasHead(page, columnTitles));
  return [
    holds(
      isLying ? '横向 A4' : '纵向 A4',
      pages.every(({ width, height }) => width > height === isLying),
      `${pages[0]?.width.toFixed(0)} × ${pages[0]?.height.toFixed(0)}`,
    ),
    ...checkFormPages(pages),
    holds('表头每页重复', headed.length === pages.length, `${headed.length}/${pages.length} 页`),
  ];
}

/** What every form keeps to, whatever stands on it: margins, the middle of title and page numbers. */
export function checkFormPages(pages: readonly MeasuredPage[]): Finding[] {
  const [first] = pages;
  if (!first) return [holds('有页', false, '没有')];
  const rules = pages.flatMap(page => page.rules);
  const title = first.lines.find(line => Math.abs(sizeOf(line) - millimetresOf(SIZE.two)) < 0.1);
  const numbers = pages.map(({ lines }) => lines.find(({ text }) => NUMBER.test(text.replace(/[\s　]/g, ''))));
  const numbered = numbers.flatMap(line => (line ? [line] : []));
  return [
    between('表格左边距', Math.min(...rules.map(({ left }) => left)), LEAST_MARGIN, 30),
    between('表格右边距', first.width - Math.max(...rules.map(({ right }) => right)), LEAST_MARGIN, 30),
    between('表格下边距', first.height - Math.max(...rules.map(({ y }) => y)), LEAST_MARGIN, first.height),
    near('标题居中', title ? middleOf(title) : 0, middleOfRules(rules), 0.2),
    holds('每页有「第×页　共×页」', numbered.length === pages.length, `${numbered.length}/${pages.length} 页`),
    ...worst('页码居中', numbered.map(middleOf), middleOfRules(rules), 0.2),
  ];
}

function middleOfRules(rules: MeasuredPage['rules']): number {
  return (Math.min(...rules.map(({ left }) => left)) + Math.max(...rules.map(({ right }) => right))) / 2;
}

/** Titles of narrow columns take several lines, so that only their signs are looked for. */
function hasHead({ words }: MeasuredPage, titles: readonly string[]): boolean {
  const texts = words.map(({ text }) => text).join('');
  return titles.every(title => Array.from(title).every(sign => texts.includes(sign)));
}
