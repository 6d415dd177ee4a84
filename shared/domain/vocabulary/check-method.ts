import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 检查方式 (list B of domain.md 4.20; ): one code stored, the wording of the profile shown. */
export const checkMethods = [
  { code: 'site', name: '实地核查', sort: 1, aliases: ['现场核查', '实地检查', '现场检查'] },
  { code: 'paper', name: '书面检查', sort: 2 },
  { code: 'network', name: '网络监测', sort: 3, aliases: ['网络检测', '网上监测'] },
  { code: 'professional', name: '委托专业机构核查', sort: 4, aliases: ['委托专业机构辅助', '委托专业机构'] },
  { code: 'laboratory', name: '检验检测', sort: 5, aliases: ['抽样检验', '抽样检测'] },
  { code: 'other-department', name: '行政部门检查结果或专业意见', sort: 6, aliases: ['行政部门检查结果', '专业意见'] },
  { code: 'remote', name: '非现场监管', sort: 7, aliases: ['非现场检查', '远程监管', '移动监管', '预警防控'] },
] as const satisfies readonly VocabularyEntry[];

export type CheckMethodCode = (typeof checkMethods)[number]['code'];

/** Finds a 检查方式 by any wording the provinces use. */
export const readCheckMethod = entryReader(checkMethods);

/** The words a profile prefers for single methods, e.g. `{ site: '现场核查' }` in Jiangxi. */
export type CheckMethodWording = Readonly<Partial<Record<CheckMethodCode, string>>>;

/** The name of a 检查方式 in the wording of a profile. */
export function checkMethodName(code: CheckMethodCode, wording: CheckMethodWording = {}): string {
  return wording[code] ?? checkMethods.find(method => method.code === code)?.name ?? code;
}
