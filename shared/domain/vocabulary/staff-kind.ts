import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 人员类别 (list M of domain.md 4.20; ): only the first three may be drawn, an assistant never (国办发〔2024〕54号). */
export const staffKinds = [
  { code: 'civil-servant', name: '行政执法类公务员', sort: 1, inspector: true },
  { code: 'qualified-staff', name: '具有行政执法资格的工作人员', sort: 2, inspector: true },
  { code: 'daily-staff', name: '从事日常监管工作的人员', sort: 3, inspector: true, aliases: ['从事日常监管的人员'] },
  {
    code: 'assistant',
    name: '专业技术人员（辅助）',
    sort: 4,
    inspector: false,
    aliases: [
      '专业技术人员',
      '辅助人员',
      '可以辅助开展执法检查工作的专业技术人员',
      '专家',
      '第三方',
      '网格员',
      '临时工',
    ],
  },
] as const satisfies readonly (VocabularyEntry & { readonly inspector: boolean })[];

export type StaffKindCode = (typeof staffKinds)[number]['code'];

/** Finds a 人员类别. */
export const readStaffKind = entryReader(staffKinds);
