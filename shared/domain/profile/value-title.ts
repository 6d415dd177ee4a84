import { approvalTitles } from '../approval/approval-action.ts';
import type { ValuePath } from './profile-value.ts';

/** What the parts of a profile are called; a part without a name here keeps its own. */
const parts: Readonly<Record<string, string>> = {
  code: '方案代码',
  name: '方案名称',
  source: '方案依据',
  disclosureWorkingDays: '检查结果公示期限（工作日）',
  disclosureSource: '公示期限的依据',
  dueSoonWorkingDays: '到期前提醒（工作日）',
  planDueMonthDay: '年度计划截止（月-日）',
  witnesses: '见证人人数',
  witnessDigits: '见证数字最少位数',
  witnessRule: '见证规则',
  teamSize: '每组检查人员（人）',
  reserve: '递补户数',
  inspectorCap: '每人最多任务',
  riskRatios: '信用风险等级抽查比例',
  smallPool: '小名单规则',
  areas: '行政区划名称',
  staffRule: '人员名录',
  importRule: '导入规则',
  drawableStates: '可抽取的登记状态',
  objectLists: '检查对象的名单',
  baseQualification: '基本资格',
  methodNames: '检查方式的叫法',
  outcomeNames: '检查结果的叫法',
  replaceReasons: '递补理由',
  noticeBasis: '通知书检查依据',
  noticeMaterials: '通知书应准备的材料',
  objectionTerm: '异议期限',
  disclosurePlatform: '公示平台',
  security: '账号安全',
  approvals: '审批人数',
  clockJumpMinutes: '电脑时间跳变（分钟）',
  projectInspectors: '投影检查人员全名',
  quality: '底数体检',
  unusedItems: '久未实施的抽查事项',
  numberSeries: '公文代字',
  deadlines: '年度期限',
  valueSources: '各项的依据',
  calendar: '节假日与调休',
  planRule: '年度计划规则',
  dispatchRule: '派发规则',
  resultRule: '检查结果规则',
  publicationRule: '公示规则',
  followUpRule: '后续处置规则',
  indicatorRule: '指标规则',
  reportRule: '报送规则',
};

/** What single values within a part are called. */
const fields: Readonly<Record<string, string>> = {
  source: '依据',
  name: '名称',
  code: '代码',
  kinds: '身份',
  needed: '必须到场',
  atLeast: '至少',
  outside: '操作单位以外至少（人）',
  dice: '掷骰',
  digits: '位数',
  digitsAlone: '只有掷骰数字时的位数',
  bp: '比例（万分之）',
  limit: '不超过（户）',
  minimum: '至少抽（户）',
  bpAbove: '超过时不低于（万分之）',
  names: '名称',
  radarSoonDays: '证件到期近的提醒（天）',
  radarNearDays: '证件到期远的提醒（天）',
  leastDaysAvailable: '检查期间至少可派（天）',
  leftState: '离开名录的登记状态',
  leftLimitPercent: '标为离开须输入户数的比例（%）',
  lookMinutes: '核对变化最长等待（分钟）',
  draw: '与抽取',
  passwordLength: '密码最少位数',
  passwordKinds: '密码字符种类',
  lockoutFailures: '输错几次后锁定',
  lockoutMinutes: '锁定（分钟）',
  idleMinutes: '无操作锁屏（分钟）',
  approvers: '人数',
  riskMonths: '风险等级过旧（月）',
  years: '年数',
  endings: '代字',
  purpose: '用途',
  ending: '代字结尾',
  list: '期限',
  repeats: '重复',
  every: '周期',
  on: '月-日',
  day: '日',
  fromMonth: '起始月',
  toMonth: '截止月',
  proof: '完成凭据',
  office: '承办股室',
  dayOff: '遇休息日',
  aheadDays: '提前列入工作台（天）',
  alarmDays: '日历提醒（提前天数）',
  holidaysFrom: '催录下一年节假日（月-日）',
  year: '年份',
  holidays: '放假',
  workdays: '调休上班',
  ...approvalTitles,
};

const rowNumber = /^\d+$/;

/** The name of a value by its place: 「见证规则 · 掷骰 · 位数」, 「检查对象的名单 · 第 2 项 · 名称」. */
export function valueTitle(path: ValuePath): string {
  const [first = '', ...rest] = path;
  const words = rest.map(step => (rowNumber.test(step) ? `第 ${Number(step) + 1} 项` : wordsOf(first, step)));
  return [parts[first] ?? first, ...words].join(' · ');
}

/** Names of methods and outcomes are called by their codes, sources by the value they belong to. */
function wordsOf(part: string, step: string): string {
  if (part === 'valueSources') return parts[step] ?? step;
  return fields[step] ?? step;
}

/** Whether the part that a value stands in has a name. */
export function hasTitle([first = '', ...rest]: ValuePath): boolean {
  const named = (step: string) => rowNumber.test(step) || fields[step] !== undefined;
  const free = first === 'valueSources' || first === 'methodNames' || first === 'outcomeNames';
  return parts[first] !== undefined && (free || rest.every(named));
}
