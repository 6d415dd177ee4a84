import type { VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';

/** An error keeps a row out of the registry; a warning lets it in and is listed in the report. */
export type Severity = 'error' | 'warning';

interface ProblemEntry extends VocabularyEntry {
  readonly severity: Severity;
  /** What it means and what to do, a whole sentence for the clerk. */
  readonly advice: string;
}

const entry = <const Code extends string>(
  sort: number,
  code: Code,
  severity: Severity,
  name: string,
  advice: string,
) => ({ code, name, sort, severity, advice });

/** Everything an import can find wrong with a cell. */
export const problemKinds = [
  entry(1, 'blank-name', 'error', '名称空白', '名称是空的，这一行没有导入；请补上名称。'),
  entry(
    2,
    'code-length',
    'error',
    '代码位数不对',
    '统一社会信用代码应为 18 位（旧注册号 15 位或 13 位），请核对后更正。',
  ),
  entry(
    3,
    'code-alphabet',
    'error',
    '代码含有不使用的字符',
    '信用代码只用数字和大写字母，不用 I、O、Z、S、V，请核对。',
  ),
  entry(
    4,
    'code-check',
    'error',
    '代码校验位不符',
    '信用代码的校验位与前 17 位不符，至少有一位写错，请对照营业执照更正。',
  ),
  entry(
    5,
    'code-digits-lost',
    'error',
    '代码末位丢失',
    'Excel 把代码当作数字，只留下前 15 位，后面的改成 0，常显示成 1.2345E+17 的样子，原来的末位已经丢失。请先把这一列设为文本格式，再照营业执照重填。',
  ),
  entry(6, 'missing-code', 'warning', '缺代码', '没有统一社会信用代码，导入后使用内部编号，请尽快补录。'),
  entry(
    7,
    'organisation-check',
    'warning',
    '代码内的组织机构代码校验不符',
    '第 9 至 17 位的组织机构代码校验不符，请核对。',
  ),
  entry(8, 'unknown-area', 'warning', '行政区划无法识别', '行政区划不在现行区划表内，可能是已撤并的区划，请核对。'),
  entry(9, 'old-number-check', 'warning', '旧注册号校验位不符', '旧注册号已照录，但校验位不符，请核对。'),
  entry(10, 'unknown-kind', 'warning', '对象种类无法识别', '对象种类（企业类型）无法识别，已按原文保留，请选择一种。'),
  entry(11, 'unreadable-date', 'warning', '日期无法识别', '日期无法识别，已按原文保留，请改成 2026-05-06 这样的写法。'),
  entry(12, 'future-date', 'warning', '日期晚于今天', '日期晚于今天，请核对。'),
  entry(13, 'unknown-state', 'warning', '登记状态无法识别', '登记状态无法识别，已按原文保留，这样的对象不参加抽取。'),
  entry(14, 'blank-state', 'warning', '登记状态空白', '登记状态是空的，这样的对象不参加抽取，请补上。'),
  entry(
    15,
    'unknown-risk-class',
    'warning',
    '信用风险等级无法识别',
    '信用风险等级无法识别，已按原文保留，请改为 A、B、C、D 或未分类。',
  ),
  entry(16, 'blank-station', 'warning', '管辖单位空白', '管辖单位是空的，检查人员回避本辖区时无法判断，请补上。'),
  entry(17, 'blank-address', 'warning', '地址空白', '住所（经营场所）是空的，检查任务单上将没有地址，请补上。'),
  entry(18, 'unreadable-capital', 'warning', '注册资本无法识别', '注册资本无法识别，已按原文保留。'),
  entry(30, 'blank-unit', 'warning', '所在单位空白', '所在单位是空的，无法安排本辖区回避，请补上。'),
  entry(31, 'unknown-staff-kind', 'warning', '人员类别无法识别', '人员类别空白或无法识别，在更正之前不能抽取此人。'),
  entry(32, 'missing-certificate', 'warning', '缺执法证号', '没有执法证号，在补录之前不能抽取此人。'),
  entry(
    33,
    'missing-certificate-date',
    'warning',
    '缺证件有效期',
    '证件有效期空白或无法识别，在补录之前不能抽取此人。',
  ),
  entry(34, 'certificate-expired', 'warning', '证件已过期', '执法证已过有效期，在换证之前不能抽取此人。'),
  entry(35, 'unreadable-answer', 'warning', '是否无法识别', '应填“是”或“否”；为稳妥起见按“是”处理，请核对。'),
  entry(36, 'unknown-status', 'warning', '人员状态无法识别', '状态空白或无法识别，在更正之前不能抽取此人。'),
  entry(
    37,
    'identity-number',
    'warning',
    '像是身份证号',
    '这一列像是身份证号，不是执法证号；为保护个人信息没有保存，请填执法证号。',
  ),
  entry(
    38,
    'unreadable-leave',
    'warning',
    '请假日期无法识别',
    '请假、借调或培训的日期无法识别，已按原文保留，不影响抽取；请在人员名录里填写起止日期。',
  ),
  entry(
    39,
    'unreadable-certificates',
    'warning',
    '其他证件无法识别',
    '其他证件应写成“证件种类 编号（发证机关，至 日期）”。',
  ),
  entry(40, 'unreadable-trainings', 'warning', '培训记录无法识别', '培训记录应写成“日期 课程 学时 结果”。'),
  entry(
    41,
    'unknown-assistant-kind',
    'warning',
    '协助人员类别无法识别',
    '类别应为专家、专业机构或辅助人员；先按辅助人员登记，请核对。',
  ),
  entry(
    42,
    'coordinating-body',
    'warning',
    '议事协调机构不是执法主体',
    '议事协调机构不得作为检查主体，已按“不是执法主体”登记。',
  ),
  entry(43, 'blank-enforcement', 'warning', '没有写明是否执法主体', '没有写明是否执法主体，先按“否”登记，请核对。'),
  entry(
    44,
    'certificate-digits-lost',
    'warning',
    '执法证号末位丢失',
    'Excel 把执法证号当作数字，只留下前 15 位，原来的末位已经丢失，没有保存；请先把这一列设为文本格式再重填。在补录之前不能抽取此人。',
  ),
  entry(50, 'blank-category', 'warning', '抽查类别空白', '抽查类别是空的，请补上。'),
  entry(51, 'blank-basis', 'warning', '检查依据空白', '没有检查依据的事项不能公示，请补上法律和条款。'),
  entry(52, 'unknown-item-class', 'warning', '事项类别无法识别', '事项类别应为重点检查事项或一般检查事项，请更正。'),
  entry(53, 'unknown-method', 'warning', '检查方式无法识别', '检查方式空白或有无法识别的部分，已按原文保留，请选择。'),
  entry(54, 'ratio-in-words', 'warning', '抽查比例不能计算', '抽查比例是文字或空白，抽取时须手工填写户数。'),
  entry(55, 'frequency-in-words', 'warning', '抽查频次不能计算', '抽查频次无法识别，已按原文保留。'),
  entry(
    56,
    'unknown-exemption',
    'warning',
    '双随机例外无法识别',
    '双随机例外应为食品药品、产品质量、特种设备或其他法定，没有采用，请更正。',
  ),
  entry(57, 'validity-order', 'warning', '失效日期早于生效日期', '失效日期早于生效日期，没有采用，请核对这两个日期。'),
  entry(
    70,
    'unknown-object',
    'error',
    '名录中没有',
    '名录库里没有这个对象，这一行没有导入；请先导入或登记该对象，或核对代码和名称。',
  ),
  entry(
    71,
    'several-objects',
    'error',
    '名称不止一户',
    '名录库里这个名称不止一户，无法判断是哪一户；请补上统一社会信用代码。',
  ),
  entry(
    72,
    'risk-class-needed',
    'error',
    '风险等级无法识别',
    '风险等级空白或无法识别，这一行没有导入；请改为 A、B、C、D 或未分类。',
  ),
  entry(
    73,
    'unknown-list',
    'error',
    '名单无法识别',
    '名单空白或不在本单位方案的名单之列，这一行没有导入；请改成方案里的名单名称。',
  ),
  entry(74, 'day-needed', 'error', '日期不能用', '日期无法识别，这一行没有导入；请改成 2026-05-06 这样的写法。'),
  entry(75, 'future-day', 'error', '日期还没有到', '日期晚于今天，这一行没有导入；请核对。'),
  entry(76, 'days-reversed', 'error', '日期前后颠倒', '移出日期早于列入日期，这一行没有导入；请核对。'),
] as const satisfies readonly ProblemEntry[];

export type ProblemKind = (typeof problemKinds)[number]['code'];

/** What an import puts right by itself and reports. */
export const repairKinds = [
  { code: 'lower-case', name: '小写字母改为大写', sort: 1 },
  { code: 'full-width', name: '全角字符改为半角', sort: 2 },
  { code: 'outer-space', name: '去掉首尾空格或换行', sort: 3 },
  { code: 'inner-space', name: '去掉多余的空格或换行', sort: 4 },
  { code: 'invisible-sign', name: '去掉看不见的字符', sort: 5 },
  { code: 'date-spelling', name: '日期改为统一写法', sort: 6 },
  { code: 'date-serial', name: '日期序号换算成日期', sort: 7 },
] as const satisfies readonly VocabularyEntry[];

export type RepairKind = (typeof repairKinds)[number]['code'];

/** What is taken as it is and only counted. */
export const noteKinds = [
  { code: 'old-number', name: '旧注册号（没有换发统一社会信用代码）', sort: 1 },
  { code: 'capital-amount', name: '注册资本认作金额（原文照录）', sort: 2 },
] as const satisfies readonly VocabularyEntry[];

export type NoteKind = (typeof noteKinds)[number]['code'];
