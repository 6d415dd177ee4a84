import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 登记状态 (domain.md 4.2): only those in business are drawable unless a setting adds 歇业. */
export const registrationStates = [
  {
    code: 'existing',
    name: '存续',
    sort: 1,
    drawable: true,
    aliases: ['存续(在营、开业、在册)', '在营', '在营(开业)企业', '在册', '正常', '存续/在业'],
  },
  { code: 'operating', name: '在业', sort: 2, drawable: true, aliases: ['营业', '正常营业'] },
  { code: 'open', name: '开业', sort: 3, drawable: true },
  { code: 'suspended', name: '停业（歇业）', sort: 4, drawable: false, aliases: ['歇业', '停业', '歇业中'] },
  { code: 'liquidating', name: '清算', sort: 5, drawable: false, aliases: ['清算中', '正在清算'] },
  { code: 'deregistered', name: '注销', sort: 6, drawable: false, aliases: ['已注销'] },
  {
    code: 'revoked',
    name: '吊销',
    sort: 7,
    drawable: false,
    aliases: ['已吊销', '吊销未注销', '吊销,未注销', '吊销已注销', '吊销,已注销'],
  },
  { code: 'cancelled', name: '撤销', sort: 8, drawable: false, aliases: ['被撤销', '撤销登记'] },
  { code: 'moved-away', name: '迁出', sort: 9, drawable: false, aliases: ['已迁出', '迁移异地'] },
] as const satisfies readonly (VocabularyEntry & { readonly drawable: boolean })[];

export type RegistrationStateCode = (typeof registrationStates)[number]['code'];

/** Finds a 登记状态. */
export const readRegistrationState = entryReader(registrationStates);

/** States whose objects stand in a draw by default. */
export const drawableStates: readonly RegistrationStateCode[] = registrationStates
  .filter(state => state.drawable)
  .map(state => state.code);
