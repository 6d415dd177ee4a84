import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 信用风险等级 (list E of domain.md 4.20); the names of the grades are those in common use. */
export const riskClasses = [
  {
    code: 'A',
    name: 'A（低）',
    sort: 1,
    aliases: ['A', 'A类', 'A级', '低', '低风险', '信用风险低', 'A类(低)', 'A类(信用风险低)'],
  },
  {
    code: 'B',
    name: 'B（较低）',
    sort: 2,
    aliases: ['B', 'B类', 'B级', '较低', '较低风险', '信用风险一般', '一般', 'B类(较低)', 'B类(信用风险一般)'],
  },
  {
    code: 'C',
    name: 'C（较高）',
    sort: 3,
    aliases: ['C', 'C类', 'C级', '较高', '较高风险', '信用风险较高', 'C类(较高)', 'C类(信用风险较高)'],
  },
  {
    code: 'D',
    name: 'D（高）',
    sort: 4,
    aliases: ['D', 'D类', 'D级', '高', '高风险', '信用风险高', 'D类(高)', 'D类(信用风险高)'],
  },
  { code: 'unclassified', name: '未分类', sort: 5, aliases: ['未评级', '未定级', '未评定', '暂未分类'] },
] as const satisfies readonly VocabularyEntry[];

export type RiskClassCode = (typeof riskClasses)[number]['code'];

/** Finds a 信用风险等级 by its letter, its name or a usual spelling. */
export const readRiskClass = entryReader(riskClasses);
