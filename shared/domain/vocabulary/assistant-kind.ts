import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** Who may help at a check and never carries it out (domain.md 4.5; 国办发〔2024〕54号). */
export const assistantKinds = [
  { code: 'expert', name: '专家', sort: 1, aliases: ['技术专家', '行业专家'] },
  {
    code: 'institution',
    name: '专业机构',
    sort: 2,
    aliases: ['第三方', '第三方机构', '检验检测机构', '机构', '科研院所'],
  },
  {
    code: 'helper',
    name: '辅助人员',
    sort: 3,
    aliases: ['协助人员', '专业技术人员（辅助）', '专业技术人员', '网格员', '临时工', '协管员'],
  },
] as const satisfies readonly VocabularyEntry[];

export type AssistantKindCode = (typeof assistantKinds)[number]['code'];

/** Finds the kind of an assistant. */
export const readAssistantKind = entryReader(assistantKinds);

/** How an assistant came into the register (domain.md 4.5, 入库方式; 新县). */
export const assistantEntries = [
  { code: 'application', name: '个人申请', sort: 1, aliases: ['申请'] },
  { code: 'review', name: '单位审查', sort: 2, aliases: ['单位推荐', '审查'] },
  { code: 'recommendation', name: '逐级申报', sort: 3, aliases: ['申报', '逐级推荐'] },
] as const satisfies readonly VocabularyEntry[];

export type AssistantEntryCode = (typeof assistantEntries)[number]['code'];

/** Finds the way into the register. */
export const readAssistantEntry = entryReader(assistantEntries);
