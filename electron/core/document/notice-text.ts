import type { PoolChoice } from '#domain/plan/pool-choice.ts';
import { teamWords } from '../draw/plan-people.ts';
import { officialDate } from './official-date.ts';

/** A 检查通知书 for one object (D9). Dates are YYYY-MM-DD. */
export interface InspectionNotice {
  /** 检查通知书 unless the bureau's form is called otherwise, e.g. 行政检查通知书. */
  readonly title?: string;
  /** 发文字号, e.g. 云市监检通〔2026〕1号. */
  readonly documentNumber: string;
  readonly objectName: string;
  /** 统一社会信用代码 or 注册号; empty when the object has none. */
  readonly objectCode: string;
  /** Laws and plans the inspection rests on, each with its book title marks. */
  readonly basis: readonly string[];
  readonly taskNumber: string;
  readonly taskName: string;
  readonly items: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly methods: readonly string[];
  readonly materials: readonly string[];
  /** `department` where several check together. */
  readonly inspectors: readonly {
    readonly name: string;
    readonly certificate: string;
    readonly department?: string;
  }[];
  /** How the objects were found; a share was drawn where nothing is said. */
  readonly objects?: PoolChoice;
  readonly contactPerson?: string;
  readonly contactPhone: string;
  /** Where unlawful or improper inspection can be reported. */
  readonly complaintPhone: string;
  readonly issuer: string;
  readonly issuedOn: string;
  /** How often was drawn; absent for a notice that follows no draw of this bureau. */
  readonly attempts?: number;
  /** How the object came in after the draw: 递补 or 追加. */
  readonly entered?: string;
  readonly taskSheetNumber: string;
  /** Hexadecimal digest by which the bureau recognises its own paper. */
  readonly verificationDigest: string;
}

/** A paragraph of a notice and the part it plays. */
export interface NoticeParagraph {
  readonly kind: 'addressee' | 'body' | 'heading';
  readonly text: string;
}

/** The words of a notice from the addressee to the rights of the inspected. */
export function noticeParagraphs(notice: InspectionNotice): NoticeParagraph[] {
  return [
    { kind: 'addressee', text: `${notice.objectName}${codeInBrackets(notice.objectCode)}：` },
    { kind: 'body', text: opening(notice) },
    { kind: 'heading', text: '一、检查事项' },
    { kind: 'body', text: numbered(notice.items) },
    { kind: 'heading', text: '二、检查时间和方式' },
    { kind: 'body', text: `${period(notice)}，${notice.methods.join('、')}。` },
    { kind: 'heading', text: '三、需准备的资料' },
    { kind: 'body', text: numbered(notice.materials) },
    { kind: 'body', text: staff(notice) },
    { kind: 'body', text: DUTIES },
    { kind: 'body', text: rights(notice) },
  ];
}

const DUTIES = '请你单位予以配合，如实提供有关情况和资料，不得拒绝、阻碍检查，不得隐匿或者提供虚假资料。';

/** A 统一社会信用代码 has 18 signs (GB 32100-2015); anything else is the older 注册号. */
function codeInBrackets(code: string): string {
  if (code === '') return '';
  return code.length === 18 ? `（统一社会信用代码：${code}）` : `（注册号：${code}）`;
}

const HOW_CHOSEN: Readonly<Record<PoolChoice, { readonly before: string; readonly after: string }>> = {
  sampled: { before: '经公开随机抽取，', after: '' },
  ordered: { before: '', after: '，检查次序和检查人员经公开随机抽取确定' },
  named: { before: '', after: '，检查人员经公开随机抽取确定' },
};

function opening({ basis, taskName, taskNumber, objects = 'sampled', attempts, entered }: InspectionNotice): string {
  const times = attempts === undefined ? '' : `（本次共进行 ${attempts} 次抽取）`;
  const way = entered === undefined ? '' : `按抽取次序${entered}，`;
  const { before, after } = HOW_CHOSEN[objects];
  const withTimes = (words: string) => words.replace('随机抽取', `随机抽取${times}`);
  return (
    `根据${basis.join('、')}，${withTimes(before)}${way}你单位被列为“${taskName}”` +
    `（任务编号：${taskNumber}）的检查对象${withTimes(after)}。现将有关事项通知如下：`
  );
}

/** Several entries read 「1. …；2. …。」 in one paragraph, which keeps the notice on one page; a single one needs no number. */
function numbered(entries: readonly string[]): string {
  const trimmed = entries.map(entry => entry.replace(/[；;。.，,]+$/, ''));
  if (trimmed.length <= 1) return `${trimmed[0] ?? '无'}。`;
  return `${trimmed.map((entry, index) => `${index + 1}. ${entry}`).join('；')}。`;
}

function period({ firstDay, lastDay }: InspectionNotice): string {
  if (firstDay === lastDay) return officialDate(firstDay);
  const isSameYear = firstDay.slice(0, 4) === lastDay.slice(0, 4);
  const end = officialDate(lastDay);
  return `${officialDate(firstDay)}至${isSameYear ? end.slice(5) : end}`;
}

function staff({ inspectors, contactPerson, contactPhone }: InspectionNotice): string {
  const names = teamWords(
    inspectors.map(({ name, certificate, department = '' }) => {
      return { name: certificate === '' ? name : `${name}（执法证号：${certificate}）`, department };
    }),
  );
  const person = contactPerson === undefined ? '' : `联系人：${contactPerson}，`;
  return `检查人员：${names}。${person}联系电话：${contactPhone}。`;
}

function rights({ complaintPhone }: InspectionNotice): string {
  return (
    '检查人员少于两人或者未出示执法证件的，你单位有权拒绝检查；认为检查人员与检查有利害关系的，有权申请回避；' +
    `有权陈述、申辩；对违法或者不当检查，有权投诉举报（电话：${complaintPhone}）；` +
    '可以扫描二维码，凭任务单号和校验码向本局查验本通知书。'
  );
}
