import {
  figureText,
  type IndicatorChoice,
  type IndicatorDefinition,
  type IndicatorFigure,
} from '#domain/indicator/indicator.ts';
import { FORM_PAGE_LANDSCAPE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Box, blankBox } from '../document/pdf/box.ts';
import type { FontLibrary } from '../document/pdf/fonts.ts';
import { FORM_TEXT, FORM_TITLE } from '../document/pdf/form.ts';
import type { ComposedDocument } from '../document/pdf/marks.ts';
import { formPageNumber } from '../document/pdf/page-numbers.ts';
import { paragraphBoxes, titleBoxes } from '../document/pdf/paragraph.ts';
import { composeSheets } from '../document/pdf/sheets.ts';
import { type Column, tableBoxes } from '../document/pdf/table.ts';
import { beginTypesetting, type Typesetter } from '../document/pdf/typesetter.ts';
import { fontWarnings } from '../document/print-warnings.ts';

/** The indicators of a period as they are to be printed. */
export interface IndicatorForm {
  readonly unit: string;
  readonly period: string;
  readonly asOf: string;
  readonly voided: { readonly tasks: number; readonly sheets: number };
  readonly rows: readonly {
    readonly definition: IndicatorDefinition;
    readonly choice: IndicatorChoice;
    readonly figure: IndicatorFigure;
  }[];
}

const text = { role: '仿宋', size: TYPE_SIZE.小五 } as const;
const style = { text, pitch: text.size * 1.35, minimumHeight: millimetres(7) };

const narrow: readonly (readonly [title: string, width: number, align: Column['align']])[] = [
  ['编号', 12, 'center'],
  ['指标和口径', 44, 'left'],
  ['数值', 20, 'center'],
  ['分子', 17, 'center'],
  ['分母', 20, 'center'],
  ['分子的含义', 0, 'left'],
  ['分母的含义', 0, 'left'],
  ['时间口径', 44, 'left'],
];

/** Sets the indicators as a form lying on its side: every figure with what it was made of (domain.md 6, c). */
export function composeIndicatorForm(form: IndicatorForm, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const page = FORM_PAGE_LANDSCAPE;
  const { width } = page.typeArea;
  const { tasks, sheets } = form.voided;
  const boxes = [
    ...titleBoxes(typesetter, '“双随机、一公开”监管统计指标', FORM_TITLE, width),
    blankBox(6),
    ...line(typesetter, `单位：${form.unit}　　期间：${form.period}　　数据截至：${form.asOf}`, width),
    blankBox(4),
    ...tableBoxes(typesetter, columns(width), form.rows.map(cellsOf), {
      ...style,
      headText: { role: '黑体', size: text.size },
    }),
    blankBox(4),
    ...line(
      typesetter,
      `注：期内作废任务 ${tasks} 项、作废任务单 ${sheets} 张，分子分母都不计。分母为 0 的写“—”。`,
      width,
    ),
    ...line(typesetter, '户次是事实，不是检查任务，不得用于数量考核和排名（国办发〔2024〕54号）。', width),
  ];
  const sheetsOf = composeSheets(boxes, page, (number, count) => formPageNumber(typesetter, page, number, count));
  return { title: `统计指标 ${form.period}`, author: form.unit, sheets: sheetsOf, warnings: fontWarnings(typesetter) };
}

function line(typesetter: Typesetter, words: string, width: number): Box[] {
  return paragraphBoxes(typesetter, words, { text: FORM_TEXT, pitch: FORM_TEXT.size * 1.5 }, width);
}

function columns(width: number): Column[] {
  const rest = width - millimetres(narrow.reduce((sum, [, own]) => sum + own, 0));
  return narrow.map(
    ([title, own, align]): Column => ({ title, width: own > 0 ? millimetres(own) : rest / 2, ...(align && { align }) }),
  );
}

function cellsOf({ definition, choice, figure }: IndicatorForm['rows'][number]): string[] {
  const { numerator, denominator, value } = figure;
  return [
    definition.code,
    definition.choices.length > 1 ? `${definition.name}（${choice.name}）` : definition.name,
    figureText(definition.kind, value),
    String(numerator),
    denominator === null ? '' : String(denominator),
    choice.numerator,
    choice.denominator ?? '',
    definition.timeBasis,
  ];
}
