import { matchingForm } from './normalise.ts';

/** What clerks and exports write where there is nothing, in matching form. */
const PLACEHOLDERS = new Set([
  '',
  '-',
  '--',
  '---',
  '/',
  '//',
  '\\',
  '.',
  '*',
  '?',
  '#n/a',
  'n/a',
  'na',
  'null',
  'none',
  'undefined',
  '无',
  '空',
  '暂无',
  '没有',
  '无数据',
  '未填',
  '未填写',
  '未录入',
  '不详',
  '不适用',
]);
/** Room for a placeholder set wide, as in 「暂 无 数 据」; longer texts are not compared. */
const LONGEST = 16;

/** Whether a text stands for nothing: blank, 无, 空, -, N/A and the like. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && PLACEHOLDERS.has(matchingForm(trimmed));
}
