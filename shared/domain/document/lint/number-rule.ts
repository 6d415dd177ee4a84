import { documentYearDiffers, readDocumentNumber } from '../../code/document-number.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';

/** 发文字号 has the form of the standard, and the year of its date. */
export const numberRule: LintRule = (paper, { number, issuedOn }) => {
  const printed = paper.head?.number ?? paper.numberUnderTitle?.replace(/^[（(]|[）)]$/g, '');
  const findings: LintFinding[] = [];
  const add = (sentence: string, blocks: boolean) =>
    findings.push({ rule: 'number', place: '发文字号', sentence, blocks });
  if (number !== null && printed !== undefined && printed !== number) {
    add(`纸上的文号“${printed}”与登记的文号“${number}”不同。请按登记的文号改正。`, true);
  }
  const shown = number ?? printed;
  if (shown === undefined || shown === '') return findings;
  const reading = readDocumentNumber(shown);
  if (!reading.ok || reading.repaired) {
    add(`文号“${shown}”不合规定的写法。请写成“云市监〔2026〕1号”的样子：六角括号、全称年份、不加“第”、不补零。`, false);
  }
  if (reading.ok && issuedOn !== null && documentYearDiffers(reading.number, issuedOn)) {
    add(`文号的年份是${reading.number.year}年，成文日期在${issuedOn.slice(0, 4)}年。请核对是否有意如此。`, false);
  }
  return findings;
};
