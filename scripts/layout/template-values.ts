import type { MergeTable } from '#domain/document/fill-content.ts';
import type { MergeValue } from '#domain/document/merge-fields.ts';
import type { PaperColumn } from '#domain/document/official-paper.ts';
import type { EnteredField } from '#domain/document/paper-template.ts';
import { SAMPLE_DIGEST } from './product-samples.ts';

/** What the records of the invented county say, by the names of merge fields. */
const RECORDS: Readonly<Record<string, string>> = {
  单位名称: '云河县市场监督管理局',
  单位简称: '市场监督管理局',
  单位地址: '云河县人民路1号',
  联系电话: '0530-5554832',
  监督电话: '0530-5557491',
  公示平台: '国家企业信用信息公示系统（山东）',
  异议期限: '15个工作日',
  公示工作日数: '20',
  年度: '2026',
  成文日期: '2026年6月22日',
  任务名称: '食品销售经营者部门联合抽查',
  任务编号: '云市监抽〔2026〕2号',
  抽查事项: '营业执照（登记证）规范使用情况的检查；食品经营许可及食品安全管理制度落实情况的检查',
  检查时间: '2026年3月2日至11月30日',
  检查方式: '实地核查',
  抽取比例: 'A类1%，B类3%，C类6%，D类20%',
  抽取户数: '36',
  检查对象范围: '全县存续的食品销售经营者（企业和个体工商户）',
  参与部门: '县市场监督管理局、县公安局、县卫生健康局',
  依据: '《中华人民共和国食品安全法》《企业信息公示暂行条例》',
  抽取编号: 'YH-2026-0003',
  抽取时间: '2026年3月1日',
  名单指纹: SAMPLE_DIGEST,
  检查对象: '云河县㛃䶮商贸有限公司',
  统一社会信用代码: '91371726MA3ABCDE1H',
  对象地址: '山东省菏泽市云河县凤凰镇陶朱路18号',
  法定代表人: '刘䶮',
  任务单号: '37172620260100200017',
  任务单校验码: SAMPLE_DIGEST,
  检查人员: '陈明、黄超',
  执法证号: '15170726001、15170726002',
};

const number: PaperColumn = { title: '序号', width: 'content', align: 'center' };
const shared = (...titles: readonly string[]): PaperColumn[] =>
  titles.map((title, place) => ({ title, width: { share: place === 0 ? 30 : 20 } }));
const rows = (count: number, cells: readonly string[]) =>
  Array.from({ length: count }, (_nothing, place) => [`${place + 1}`, ...cells]);

const TABLES: Readonly<Record<string, MergeTable>> = {
  yearTasks: {
    columns: [number, ...shared('任务名称', '抽查事项', '检查对象范围', '抽取比例', '参与部门', '检查时间')],
    rows: rows(18, [
      '食品销售经营者部门联合抽查',
      '食品经营许可及食品安全管理制度落实情况的检查',
      '全县存续的食品销售经营者',
      'A类1%，B类3%，C类6%，D类20%',
      '县市场监督管理局、县公安局',
      '2026年3月2日至11月30日',
    ]),
  },
  items: {
    columns: [number, ...shared('抽查事项', '抽查类别', '检查对象', '检查方式', '检查主体', '检查依据')],
    rows: rows(3, [
      '营业执照（登记证）规范使用情况的检查',
      '登记事项检查',
      '企业、个体工商户',
      '实地核查',
      '县级以上市场监督管理部门',
      '《市场主体登记管理条例》第三十六条',
    ]),
  },
  teams: {
    columns: [number, ...shared('姓名', '单位', '执法证号')],
    rows: rows(2, ['陈明', '云河县市场监督管理局', '15170726001']),
  },
  checkRows: {
    columns: [
      number,
      { title: '检查事项', width: { share: 40 } },
      { title: '是否检查', width: { share: 14 }, align: 'center' },
      { title: '发现问题情况', width: { share: 26 } },
      { title: '处置情况', width: { share: 20 } },
    ],
    rows: rows(3, ['营业执照（登记证）规范使用情况的检查', '□是　□否', '', '']),
  },
  memberUnits: {
    columns: [number, ...shared('成员单位', '职责', '成员', '职务')],
    rows: rows(16, ['云河县市场监督管理局', '牵头单位，承担联席会议日常工作', '周静', '局长']),
  },
};

/** Fills a template for the invented county: what has to be entered is what its example says. */
export function templateValues(fields: readonly EnteredField[]): Map<string, MergeValue> {
  return new Map([
    ...Object.entries(RECORDS).map(([name, text]) => [name, { text, isRequired: true }] as const),
    ...fields.map(({ name, example, isRequired }) => [name, { text: example, isRequired }] as const),
  ]);
}

/** A table of the invented county's records; null where there is none of this name. */
export function templateTable(source: string): MergeTable | null {
  return TABLES[source] ?? null;
}
