import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** What an inspector keeps away from (domain.md 4.4, 回避范围: objects, persons, areas, trades; ). */
export const recusalKinds = [
  { code: 'any', name: '未注明种类', sort: 1 },
  { code: 'object', name: '检查对象', sort: 2, aliases: ['对象', '企业', '单位'] },
  { code: 'person', name: '法定代表人或负责人', sort: 3, aliases: ['人员', '个人', '人'] },
  { code: 'area', name: '辖区', sort: 4, aliases: ['地区', '区域', '管辖单位', '行政区划'] },
  { code: 'trade', name: '行业', sort: 5, aliases: ['行业代码', '标签', '业态'] },
] as const satisfies readonly VocabularyEntry[];

export type RecusalKindCode = (typeof recusalKinds)[number]['code'];

/** Finds the kind of a recusal. */
export const readRecusalKind = entryReader(recusalKinds);
