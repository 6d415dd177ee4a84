import type { SheetSummary } from '../files/table.ts';

const number = (count: number) => count.toLocaleString('en-US');
const namesShown = 5;

/** What a person who looks at a file in Excel does not see of it and an import reads all the same, each as a sentence. */
export function sheetNotes(sheets: readonly SheetSummary[], chosen: SheetSummary): string[] {
  return [...hiddenSheets(sheets, chosen), ...hiddenRows(chosen), ...formulas(chosen)];
}

function hiddenSheets(sheets: readonly SheetSummary[], chosen: SheetSummary): string[] {
  if (chosen.hidden) return [`工作表“${chosen.name}”在文件里是隐藏的，请核对要导入的是不是它。`];
  const hidden = sheets.filter(sheet => sheet.hidden && !sheet.empty);
  if (hidden.length === 0) return [];
  const names = hidden.slice(0, namesShown).map(({ name }) => `“${name}”`);
  const more = hidden.length > namesShown ? `等 ${hidden.length} 张` : '';
  return [`文件里还有隐藏的工作表${names.join('、')}${more}，没有选它；需要时请在工作表里选择。`];
}

function hiddenRows({ counts, complete }: SheetSummary): string[] {
  const { hiddenRows: count, firstHiddenRow } = counts;
  if (count === 0) return [];
  const atLeast = complete ? '' : '至少';
  return [
    `表里${atLeast}有 ${number(count)} 行是隐藏的（第一处在第 ${firstHiddenRow} 行，可能是筛选留下的），也会一起导入；不需要的请先在文件里删除。`,
  ];
}

function formulas({ counts, complete }: SheetSummary): string[] {
  const { formulas: count, formulasWithoutResult: open } = counts;
  if (count === 0) return [];
  const atLeast = complete ? '' : '至少';
  const missing = open === 0 ? '' : `其中 ${number(open)} 个没有保存结果，请用 Excel 或 WPS 打开、保存一次再导入。`;
  return [`表里${atLeast}有 ${number(count)} 个公式，按文件里保存的结果读取，不重新计算。${missing}`];
}
