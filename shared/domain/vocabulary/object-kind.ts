import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 对象种类 (list A of domain.md 4.20); the aliases are the 企业类型 that registries export. */
export const objectKinds = [
  {
    code: 'enterprise',
    name: '企业',
    sort: 1,
    aliases: [
      '公司',
      '有限责任公司',
      '有限责任公司(自然人独资)',
      '有限责任公司(自然人投资或控股)',
      '股份有限公司',
      '股份有限公司(非上市)',
      '个人独资企业',
      '合伙企业',
      '国有企业',
      '集体企业',
      '全民所有制',
      '集体所有制',
      '分公司',
      '企业法人',
    ],
  },
  {
    code: 'sole-trader',
    name: '个体工商户',
    sort: 2,
    aliases: ['个体', '个体户', '个体经营', '个体工商户(个人经营)', '个体工商户(家庭经营)'],
  },
  {
    code: 'cooperative',
    name: '农民专业合作社',
    sort: 3,
    aliases: ['农专社', '合作社', '专业合作社', '农民专业合作社联合社'],
  },
  {
    code: 'foreign-office',
    name: '外国企业常驻代表机构',
    sort: 4,
    aliases: ['外企代表机构', '外国(地区)企业常驻代表机构', '常驻代表机构'],
  },
  { code: 'institution', name: '事业单位', sort: 5, aliases: ['事业法人', '事业单位法人'] },
  {
    code: 'social-organisation',
    name: '社会组织',
    sort: 6,
    aliases: ['民办非企业单位', '社会团体', '基金会', '社会服务机构'],
  },
  {
    code: 'other-body',
    name: '其他机构',
    sort: 7,
    aliases: ['机关', '机关法人', '群众团体', '基层群众自治组织', '农村集体经济组织', '非企业单位'],
  },
  { code: 'place', name: '场所/区域', sort: 8, aliases: ['场所', '区域'] },
  { code: 'project', name: '项目', sort: 9 },
  { code: 'product', name: '产品', sort: 10 },
  { code: 'behaviour', name: '行为', sort: 11 },
  { code: 'unlicensed', name: '无证无照经营户', sort: 12, aliases: ['无证无照户', '无证无照', '无照户'] },
] as const satisfies readonly VocabularyEntry[];

export type ObjectKindCode = (typeof objectKinds)[number]['code'];

const readEntry = entryReader(objectKinds);

/** The 对象种类 of a 企业类型 or 对象种类 as written, also for legal forms that only begin or end with a known one; null when unknown. */
export function readObjectKind(text: string): ObjectKindCode | null {
  const found = readEntry(text);
  if (found) return found.code;
  if (/个体/.test(text)) return 'sole-trader';
  if (/合作社/.test(text)) return 'cooperative';
  if (/代表机构/.test(text)) return 'foreign-office';
  return /公司|企业|合伙|独资|所有制/.test(text) ? 'enterprise' : null;
}

/** The 对象种类 that the first two signs of a right 统一社会信用代码 tell (GB 32100-2015), or null when they tell none. */
export function objectKindOfCreditCode(code: string): ObjectKindCode | null {
  const kinds: Readonly<Record<string, ObjectKindCode>> = {
    '91': 'enterprise',
    '92': 'sole-trader',
    '93': 'cooperative',
    '12': 'institution',
    '51': 'social-organisation',
    '52': 'social-organisation',
    '53': 'social-organisation',
  };
  return kinds[code.slice(0, 2)] ?? (/^[1N]/.test(code) ? 'other-body' : null);
}

/** Kinds that may lawfully have no 统一社会信用代码 (domain.md 4.2). */
export const kindsWithoutCreditCode: ReadonlySet<ObjectKindCode> = new Set([
  'place',
  'project',
  'product',
  'behaviour',
  'unlicensed',
]);
