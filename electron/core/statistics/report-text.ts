import type { z } from 'zod';
import type { reportedFigures } from '#contract/report-contract.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import { figureText } from '#domain/indicator/indicator.ts';

export type Figures = z.output<typeof reportedFigures>;

/** A figure in a sentence: 「52.3%（252/482）」, 「—」 without a whole. */
function reader({ indicators }: Figures) {
  const find = (code: string, choice?: string) =>
    indicators.find(one => one.code === code && (choice === undefined || one.choice === choice));
  return {
    share(code: string, choice?: string): string {
      const found = find(code, choice);
      if (!found || found.value === null) return '—';
      const parts = found.denominator === null ? '' : `（${found.numerator}/${found.denominator}）`;
      return `${figureText(found.kind, found.value)}${parts}`;
    },
    top: (code: string, choice?: string): number => find(code, choice)?.numerator ?? 0,
    below: (code: string, choice?: string): number => find(code, choice)?.denominator ?? 0,
  };
}

/** The entries of a report's paper that follow from its figures, by the names of the templates; people complete and correct them. */
export function reportEntries(figures: Figures, { period, receiver }: { period: string; receiver: string }) {
  const { share, top, below } = reader(figures);
  const overall = `实施抽查任务${below('I3', '按任务')}项，其中部门联合${top('I3', '按任务')}项；到期计划行${below('I8', '按计划行')}行，已完成${top('I8', '按计划行')}行。`;
  const checks = `双随机抽查${top('I1')}户次，实施检查${below('I11')}户次；抽查户次占比${share('I1')}，抽查覆盖率${share('I2')}，部门联合抽查比例${share('I3')}。`;
  const handling = `检查结果按时公示率${share('I4')}，公示率${share('I5')}；发现问题${top('I11')}户次，问题发现率${share('I11')}，处置率${share('I6', '处置率')}，其中已办结${share('I6', '已办结率')}；移送、抄告按时率${share('I19')}。`;
  const asOf = `（数据截至${figures.asOf}。）`;
  return {
    主送机关: receiver,
    报告月份: period,
    工作进展: `${period}，${overall}${checks}${handling}${asOf}`,
    总体情况: overall,
    抽查实施: checks,
    公示处置: `${handling}${asOf}`,
    标题: `“双随机、一公开”监管工作简报（${period}）`,
    正文: `${period}，${overall}\n${checks}\n${handling}${asOf}`,
  };
}

/** What the table of a year's self-inspection asks for, by the words of its rows. */
function tableNumbers(figures: Figures): Readonly<Record<string, number>> {
  const { top, below } = reader(figures);
  return {
    '抽查任务（项）': below('I3', '按任务'),
    '抽取检查对象（户）': top('I16'),
    '完成检查（户）': below('I11'),
    '部门联合抽查（户次）': top('I3'),
    '公示检查结果（户）': top('I5'),
    '发现问题（户）': top('I11'),
    '后续处置完成（户）': top('I6', '已办结率'),
    '移送、抄告（件）': below('I19', '反馈率'),
  };
}

/** Writes the figures into the tables of a paper that have such rows. */
export function withFigureTable(content: PaperContent, figures: Figures): PaperContent {
  const numbers = tableNumbers(figures);
  const filled = (row: readonly string[]): string[] =>
    row.map((cell, place) => {
      const number = place >= 2 && row[place - 1] !== undefined ? numbers[row[place - 1] ?? ''] : undefined;
      return cell === '' && number !== undefined ? String(number) : cell;
    });
  return {
    ...content,
    attachments: content.attachments.map(attachment => ({
      ...attachment,
      text: attachment.text && {
        ...attachment.text,
        parts: attachment.text.parts.map(part =>
          part.kind === 'table' && 'rows' in part && Array.isArray(part.rows)
            ? { ...part, rows: part.rows.map(filled) }
            : part,
        ),
      },
    })),
  };
}
