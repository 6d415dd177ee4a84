import type { InputOf, OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';

export type ImportKind = InputOf<'import.run'>['kind'];
export type Inspection = OutputOf<'import.inspect'>;
export type ImportResult = OutputOf<'import.publish'>;
export type Look = OutputOf<'import.stage'>;

interface KindWords {
  /** 检查对象 */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly list: string;
  /** What the file should contain. */
  readonly lead: string;
}

export const kindWords: Record<ImportKind, KindWords> = {
  object: {
    name: '检查对象',
    title: '导入检查对象',
    unit: '户',
    list: addresses.objects,
    lead: '登记系统、省平台或其他部门导出的企业名单。统一社会信用代码、名称、登记状态、风险等级等列会自动认出。',
  },
  inspector: {
    name: '执法检查人员',
    title: '导入执法检查人员',
    unit: '人',
    list: addresses.inspectors,
    lead: '人员名单，至少要有姓名、所在单位、人员类别、执法证件号和有效期。辅助人员可以在表里，但不会被抽到。',
  },
  item: {
    name: '抽查事项',
    title: '导入抽查事项清单',
    unit: '项',
    list: addresses.items,
    lead: '本单位公布的随机抽查事项清单。合并的单元格、跨行的类别会自动补全。',
  },
  assistant: {
    name: '协助人员和专家',
    title: '导入协助人员和专家',
    unit: '人（家）',
    list: addresses.assistants,
    lead: '专家、专业机构和辅助人员的名单。库里的人只能协助，不会被抽取，也不计入检查人员人数。',
  },
  department: {
    name: '部门和成员单位',
    title: '导入部门和成员单位',
    unit: '个',
    list: addresses.departments,
    lead: '联席会议成员单位名单，最好写明是否执法主体和联络员。议事协调机构一律按“不是执法主体”登记。',
  },
  risk: {
    name: '信用风险分类结果',
    title: '导入信用风险分类结果',
    unit: '条',
    list: addresses.risk,
    lead: '每月的分类结果：代码或名称、风险等级、分类日期；有“专业领域”一列的记为专业领域等级。名录库里没有的对象列为问题行。',
  },
  listing: {
    name: '检查对象名单',
    title: '导入检查对象名单',
    unit: '条',
    list: addresses.risk,
    lead: '经营异常、严重违法失信、重点监管、包容期、无事不扰等名单：代码或名称、名单、列入日期、移出日期。名单的种类在方案里规定。',
  },
};

export function isImportKind(text: string | undefined): text is ImportKind {
  return text !== undefined && Object.hasOwn(kindWords, text);
}
