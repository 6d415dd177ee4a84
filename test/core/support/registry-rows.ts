import { creditCodeCheckSign } from '#domain/code/credit-code.ts';
import { organisationCheckSign } from '#domain/code/organisation-code.ts';

/** A row of a registry under the headings of its file; a missing value is a blank cell. */
export type Row<Heading extends string = string> = Partial<Record<Heading, string>>;

const objectHeadings = [
  '统一社会信用代码',
  '注册号',
  '企业名称',
  '法定代表人',
  '登记状态',
  '行政区划',
  '住所',
  '管辖单位',
  '信用风险等级',
  '标签',
  '联系电话',
] as const;

const inspectorHeadings = [
  '姓名',
  '所在单位',
  '职务',
  '人员类别',
  '执法证号',
  '有效期至',
  '业务专长',
  '回避范围',
  '不抽本辖区',
  '状态',
  '联系电话',
] as const;

const itemHeadings = [
  '抽查类别',
  '抽查事项',
  '检查对象',
  '事项类别',
  '检查方式',
  '检查主体',
  '检查依据',
  '抽查比例',
] as const;

export type ObjectRow = Row<(typeof objectHeadings)[number]>;
export type InspectorRow = Row<(typeof inspectorHeadings)[number]>;
export type ItemRow = Row<(typeof itemHeadings)[number]>;

export const stations = ['城关所', '东镇所', '西镇所', '北镇所'] as const;

/** A valid 统一社会信用代码 of the invented county, different for each number. */
export function creditCode(number: number): string {
  const organisation = `MA${String(number).padStart(6, '0')}`;
  const first17 = `92371726${organisation}${organisationCheckSign(organisation)}`;
  return first17 + creditCodeCheckSign(first17);
}

const cycled = <Value>(values: readonly Value[], place: number): Value => values[place % values.length] as Value;

/** A business that stands in every draw: in business, with a code, a class, a station and a label. */
export function objectRow(number: number, change: ObjectRow = {}): ObjectRow {
  return {
    统一社会信用代码: creditCode(number),
    企业名称: `云河县第${number}号商店`,
    法定代表人: cycled(['张三', '李四', '王五'], number),
    登记状态: '存续',
    住所: `云河县人民路${number}号`,
    管辖单位: cycled(stations, number),
    信用风险等级: cycled(['A', 'B', 'C', 'D'], number),
    标签: cycled(['食品销售', '餐饮服务', '食品销售、药品零售'], number),
    联系电话: `0530-55${String(number).padStart(5, '0')}`,
    ...change,
  };
}

/** An inspector who can be drawn: certified, on duty; every second one knows about food. */
export function inspectorRow(number: number, change: InspectorRow = {}): InspectorRow {
  return {
    姓名: `检查员${String.fromCodePoint(0x4e00 + number)}`,
    所在单位: cycled(stations, number),
    职务: '科员',
    人员类别: '行政执法类公务员',
    执法证号: `ZF${String(number).padStart(4, '0')}`,
    有效期至: '2030-12-31',
    业务专长: number % 2 === 0 ? '食品销售' : '',
    不抽本辖区: '否',
    状态: '在岗',
    ...change,
  };
}

export function itemRow(number: number, change: ItemRow = {}): ItemRow {
  return {
    抽查类别: cycled(['登记事项检查', '公示信息检查'], number),
    抽查事项: `第${number}项检查`,
    检查对象: '企业、个体工商户',
    事项类别: '一般检查事项',
    检查方式: '实地核查',
    检查主体: '县级市场监管部门',
    检查依据: `《企业信息公示暂行条例》第${number}条`,
    抽查比例: '3%',
    ...change,
  };
}

const cellOf = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A table as CSV in UTF-8, with the headings that any of its rows uses. */
function csvOf(headings: readonly string[], rows: readonly Row[]): string {
  const used = headings.filter(heading => rows.some(row => row[heading] !== undefined));
  const lines = [used, ...rows.map(row => used.map(heading => row[heading] ?? ''))];
  return `${lines.map(line => line.map(cellOf).join(',')).join('\n')}\n`;
}

export const objectsCsv = (rows: readonly ObjectRow[]): string => csvOf(objectHeadings, rows);
export const inspectorsCsv = (rows: readonly InspectorRow[]): string => csvOf(inspectorHeadings, rows);
export const itemsCsv = (rows: readonly ItemRow[]): string => csvOf(itemHeadings, rows);

/** The numbers from 1 to `last`. */
export const upTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1);
