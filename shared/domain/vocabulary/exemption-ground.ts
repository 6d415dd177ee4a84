import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 免责事由 (list J of domain.md 4.20): five of and the one of R-192, verbatim. */
export const exemptionGrounds = [
  { code: 'duty-performed', name: '按照法律法规规章规定和抽查工作计划安排，已履行抽查检查职责的', sort: 1 },
  { code: 'technical-limits', name: '因现有专业技术手段限制不能发现所存在问题的', sort: 2 },
  { code: 'no-causation', name: '检查对象发生事故，性质上与执法检查人员的抽查检查不存在因果关系的', sort: 3 },
  { code: 'false-report', name: '因被委托进行检查的专业机构出具虚假报告等，导致错误判定或者处理的', sort: 4 },
  { code: 'other-lawful', name: '其他依法依规不应当追究责任的', sort: 5 },
  {
    code: 'done-or-not-due',
    name: '已经履行监督检查职责，或者虽尚未监督检查，但未超过法定或者规定时限，行政相对人违法的，不构成行政执法过错行为',
    sort: 6,
  },
] as const satisfies readonly VocabularyEntry[];

export type ExemptionGroundCode = (typeof exemptionGrounds)[number]['code'];
