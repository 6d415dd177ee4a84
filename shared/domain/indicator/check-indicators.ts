import type { IndicatorDefinition } from './indicator.ts';

const ended = '按检查结束日期';
const own = '省文件只有名称，公式由本系统提出（赣双随机文件：“探索建立科学量化指标”）';
const all = ['department', 'risk', 'targeted'] as const;

const visits = '双随机抽查户次（含未实施的任务单，不含作废）';
const carriedOut = '实际实施检查的户次（不含注销、迁出等未实施的和作废的）';

/** The indicators of checks themselves: how many, where, and what they found (domain.md 6). */
export const checkIndicators = [
  {
    code: 'I1',
    name: '抽查户次占比',
    kind: 'share',
    unit: '户次',
    formula: '双随机抽查户次 ÷ 全部涉企行政检查户次（同期、同部门）',
    timeBasis: ended,
    source: `名称见江西双随机文件；${own}`,
    filters: ['department', 'risk'],
    monthly: true,
    choices: [
      {
        code: 'all-checks',
        name: '占全部涉企检查',
        numerator: visits,
        denominator: `${visits}＋抽取之外的检查户次`,
      },
      {
        code: 'registry',
        name: '占在册对象',
        numerator: visits,
        denominator: '名录库在用且登记状态可抽取的对象数',
      },
    ],
  },
  {
    code: 'I2',
    name: '抽查覆盖率',
    kind: 'share',
    unit: '户',
    formula: '抽中并实施检查的不同对象数 ÷ 名录库在册对象数',
    timeBasis: ended,
    source: '抽查企业比例不低于 3%：2014 年全国做法；5%：部分县规定',
    filters: all,
    monthly: true,
    choices: [
      {
        code: 'objects',
        name: '全部对象',
        numerator: '抽中并实施检查的不同对象（一户多次只计一户）',
        denominator: '名录库在用且登记状态可抽取的对象数（不按部门和抽查类型分）',
      },
      {
        code: 'enterprises',
        name: '只计企业',
        numerator: '抽中并实施检查的不同企业',
        denominator: '名录库在用且登记状态可抽取的企业数（不按部门和抽查类型分）',
      },
    ],
  },
  {
    code: 'I3',
    name: '部门联合抽查比例',
    kind: 'share',
    unit: '户次',
    formula: '部门联合双随机 ÷ 全部双随机；单位未定，默认按户次',
    timeBasis: ended,
    source: '山东 2024：“全省部门联合抽查比例不低于45%”，未定义户次还是任务',
    filters: all,
    monthly: true,
    choices: [
      { code: 'visits', name: '按户次', numerator: '两个以上部门联合的双随机抽查户次', denominator: visits },
      {
        code: 'tasks',
        name: '按任务',
        numerator: '有检查在期内结束的联合任务数',
        denominator: '有检查在期内结束的全部任务数',
      },
    ],
  },
  {
    code: 'I11',
    name: '问题发现率',
    kind: 'share',
    unit: '户次',
    formula: '发现问题的户次 ÷ 实施检查的户次',
    timeBasis: ended,
    source: own,
    filters: all,
    monthly: true,
    choices: [{ code: 'visits', name: '按户次', numerator: '检查结果属于发现问题的户次', denominator: carriedOut }],
  },
  {
    code: 'I12',
    name: '事项覆盖率',
    kind: 'share',
    unit: '项',
    formula: '已完成检查用到的不同抽查事项 ÷ 清单上的抽查事项',
    timeBasis: `${ended}；清单按期末有效的一版`,
    source: '“在确保监管事项覆盖率的基础上”：甘肃双随机文件',
    filters: all,
    monthly: true,
    choices: [
      {
        code: 'items',
        name: '按事项',
        numerator: '期末清单上、期内实施过检查的事项（按事项代码）',
        denominator: '期末有效清单上的事项（不分部门、等级和类型）',
      },
    ],
  },
  {
    code: 'I13',
    name: '掌上执法应用率',
    kind: 'share',
    unit: '户次',
    formula: '用移动设备记录或扫码入企的检查 ÷ 实地检查',
    timeBasis: ended,
    source: '掌上执法应用率不低于 95%：浙江做法',
    filters: all,
    monthly: true,
    choices: [
      {
        code: 'site',
        name: '按实地检查',
        numerator: '实地检查中移动端记录的，或有扫码入企时间的户次',
        denominator: '检查方式为实地核查、已实施的户次',
      },
    ],
  },
  {
    code: 'I14',
    name: '合并减少户次',
    kind: 'count',
    unit: '户次',
    formula: 'Σ（参加部门数 − 1），对每个已实施的联合检查户次',
    timeBasis: ended,
    source: '“进一次门、查多项事”',
    filters: all,
    monthly: true,
    choices: [{ code: 'saved', name: '减少的上门', numerator: '每个联合检查户次少上门的次数之和', denominator: null }],
  },
  {
    code: 'I15',
    name: '重复检查预警数',
    kind: 'count',
    unit: '户',
    formula: '期末所在年度 1 月 1 日至期末，被检查次数超过规定的对象数',
    timeBasis: '按检查结束日期，从年初累计到期末',
    source: '国办发〔2024〕54号：公布并控制年度检查频次上限；低风险一年不重复抽查（R-119）',
    filters: ['department', 'risk'],
    monthly: false,
    choices: [
      {
        code: 'repeated',
        name: '一年多于一次',
        numerator: '一年内被检查多于一次的对象（双随机和抽取之外的都计，上级部署的专项除外）',
        denominator: null,
      },
      {
        code: 'low-risk',
        name: '低风险多于一次',
        numerator: '其中现为 A（低）风险的对象',
        denominator: null,
      },
      {
        code: 'cap',
        name: '超过频次上限',
        numerator: '检查次数多于本对象年度上限（没有规定的按方案）的对象',
        denominator: null,
      },
    ],
  },
  {
    code: 'I18',
    name: '清单外检查数',
    kind: 'count',
    unit: '户次',
    formula: '检查当日不在有效清单上的事项的检查户次',
    timeBasis: `${ended}；事项按检查日期有效的一版`,
    source: '清单之外无检查：甘肃双随机文件',
    filters: ['department', 'risk'],
    monthly: true,
    choices: [
      {
        code: 'checks',
        name: '按户次',
        numerator: '至少有一个事项在检查当日不在有效清单上的检查（含抽取之外的检查）',
        denominator: null,
      },
    ],
  },
] as const satisfies readonly IndicatorDefinition[];
