import { millimetres } from '#domain/layout/page-geometry.ts';
import { digestGroups } from './digest-groups.ts';
import type { DrawAttempt, DrawRecord } from './draw-record-data.ts';
import type { Box } from './pdf/box.ts';
import { FORM_FIGURES, FORM_LABEL, FORM_ROW, fieldRow, formHeading, formText } from './pdf/form.ts';
import { type Column, tableBoxes } from './pdf/table.ts';
import type { Typesetter } from './pdf/typesetter.ts';
import { trailWords } from './trail-words.ts';

const LABEL_WIDTH = millimetres(24);
const TABLE = { ...FORM_ROW, headText: FORM_LABEL };
/** A signature needs this height (domain.md 5.3). */
const SIGNATURE_HEIGHT = millimetres(12);

/** Draws a part of the record in the given width. */
export type RecordPart = (typesetter: Typesetter, record: DrawRecord, width: number) => Box[];

export const particulars: RecordPart = (typesetter, record, width) =>
  [
    [{ label: '任务名称', value: record.taskName }],
    [
      { label: '任务编号', value: record.taskNumber },
      { label: '抽取编号', value: record.drawNumber },
    ],
    [
      { label: '抽取时间', value: record.time },
      { label: '抽取场合', value: record.occasion },
    ],
    [{ label: '抽取地点', value: record.place }],
    [
      { label: '主持人', value: record.host },
      { label: '操作员', value: record.operator },
    ],
    [{ label: '监督人', value: record.supervisors.join('、') || '无' }],
  ].flatMap(fields => fieldRow(typesetter, fields, width, LABEL_WIDTH));

export const frameAndPlan: RecordPart = (typesetter, record, width) => [
  ...formHeading(typesetter, '一、抽取前确定的名单和方案', width),
  ...tableBoxes(typesetter, classColumns(width), classRows(record), { ...TABLE, minimumHeight: 20 }),
  ...fieldRow(typesetter, [{ label: '剔除情况', value: exclusionText(record) }], width, LABEL_WIDTH),
  ...kindFields(record).flatMap(field => fieldRow(typesetter, [field], width, LABEL_WIDTH)),
  ...digestRow(typesetter, '名单指纹', record.frameDigest, width),
  ...digestRow(typesetter, '方案指纹', record.planDigest, width),
];

export const seedAndWitnesses: RecordPart = (typesetter, record, width) => [
  ...formHeading(typesetter, '二、随机种子和见证', width),
  ...digestRow(typesetter, '机器承诺值', record.commitment, width),
  ...tableBoxes(
    typesetter,
    witnessColumns(width),
    record.witnesses.map(({ unit, name, method, value }, index) => [`${index + 1}`, unit, name, method, value, '']),
    { ...TABLE, minimumHeight: SIGNATURE_HEIGHT },
  ),
  ...digestRow(typesetter, '机器随机数', record.machineNumber, width),
  ...digestRow(typesetter, '随机种子', record.seed, width),
  ...fieldRow(
    typesetter,
    [
      { label: '算法', value: record.algorithm },
      { label: '版本', value: record.algorithmVersion },
    ],
    width,
    LABEL_WIDTH,
  ),
];

export const resultAndAttempts: RecordPart = (typesetter, record, width) => {
  const cancelled = record.attempts.filter(attempt => attempt.state === 'cancelled').length;
  const ending = cancelled === 0 ? '无作废。' : `其中作废 ${cancelled} 次，作废的结果一并存档。`;
  const rows = record.attempts.map(attempt => [
    `第 ${attempt.number} 次`,
    stateName(attempt.state),
    attempt.reason ?? '—',
    attempt.approvedBy?.join('、') || '—',
  ]);
  return [
    ...formHeading(typesetter, '三、结果', width),
    ...digestRow(typesetter, '结果指纹', record.resultDigest, width),
    ...fieldRow(
      typesetter,
      [{ label: '抽取次数', value: `本次共进行 ${record.attempts.length} 次抽取，${ending}` }],
      width,
      LABEL_WIDTH,
    ),
    ...tableBoxes(typesetter, attemptColumns(width), rows, TABLE),
    ...changeBoxes(typesetter, record, width),
    ...digestRow(typesetter, '记录链首部', record.ledgerHead, width),
    ...fieldRow(
      typesetter,
      [{ label: '操作日志', value: trailWords(record.trail), style: FORM_FIGURES }],
      width,
      LABEL_WIDTH,
    ),
  ];
};

/** 递补, 追加 and inspectors replaced after the draw, each with its reason and who approved it. */
const changeBoxes: RecordPart = (typesetter, { changes }, width) => {
  const value = changes.length === 0 ? '没有递补、追加，没有更换检查人员。' : `共 ${changes.length} 项，如下表。`;
  const rows = changes.map(one => [one.kind, one.out, one.in, one.reason, one.approvedBy]);
  return [
    ...fieldRow(typesetter, [{ label: '后续变动', value }], width, LABEL_WIDTH),
    ...(rows.length === 0 ? [] : tableBoxes(typesetter, changeColumns(width), rows, TABLE)),
  ];
};

export const verification: RecordPart = (typesetter, record, width) => [
  ...formHeading(typesetter, '四、怎样核验', width),
  ...formText(
    typesetter,
    '任何人都可以重新计算本次抽取：取得证据包，用核验网页（verify.html，断网可用）或者自己编写的程序，' +
      '依次核对名单指纹、方案指纹、机器承诺值、随机种子和结果指纹，与本表逐组比较。' +
      `第一页的二维码含抽取编号、结果指纹和记录链首部。${record.bundlePlace}`,
    width,
  ),
];

/** Who signs for the record, each in a box high enough for a signature. */
export const signatures: RecordPart = (typesetter, _record, width) => {
  const columns: Column[] = ['主持人（签名）', '操作员（签名）', '监督人（签名）', '日期'].map(title => ({
    title,
    width: width / 4,
  }));
  return [
    ...formHeading(typesetter, '五、签名', width),
    ...tableBoxes(typesetter, columns, [['', '', '', '']], { ...TABLE, minimumHeight: SIGNATURE_HEIGHT }),
  ];
};

function digestRow(typesetter: Typesetter, label: string, digest: string, width: number): Box[] {
  const groups = digestGroups(digest).split(' ');
  const half = groups.length > 8 ? Math.ceil(groups.length / 2) : groups.length;
  const lines = [groups.slice(0, half), groups.slice(half)].filter(line => line.length > 0);
  const value = lines.map(line => line.join(' ')).join('\n');
  return fieldRow(typesetter, [{ label, value, style: FORM_FIGURES }], width, LABEL_WIDTH);
}

function classColumns(width: number): Column[] {
  return [
    { title: '分层', width: width - millimetres(96), align: 'left' },
    { title: '名单户数 N', width: millimetres(32), align: 'right' },
    { title: '抽取户数 n', width: millimetres(32), align: 'right' },
    { title: '备用户数', width: millimetres(32), align: 'right' },
  ];
}

function classRows({ classes }: DrawRecord): string[][] {
  const sum = (count: (of: DrawRecord['classes'][number]) => number) =>
    classes.reduce((total, of) => total + count(of), 0);
  const rows = classes.map(of => [of.name, `${of.population}`, `${of.drawn}`, `${of.reserves}`]);
  return [...rows, ['合计', `${sum(of => of.population)}`, `${sum(of => of.drawn)}`, `${sum(of => of.reserves)}`]];
}

/** What is said of draws that are not of the usual kind. */
function kindFields({ objects = 'sampled', departments = [] }: DrawRecord): { label: string; value: string }[] {
  const fields: { label: string; value: string }[] = [];
  if (objects !== 'sampled') fields.push({ label: '抽取方式', value: KIND_WORDS[objects] });
  if (departments.length > 0) {
    const words = departments.map(({ name, lead, teamSize, inspectors }) => {
      return `${name}${lead ? '（牵头）' : ''}：${inspectors} 人参加抽取，每户派 ${teamSize} 人`;
    });
    fields.push({ label: '参加部门', value: `${words.join('；')}。` });
  }
  return fields;
}

const KIND_WORDS = {
  ordered: '名单上的对象全部检查，抽取的先后就是检查次序。',
  named: '检查对象事先确定，全部列入名单，只随机抽取检查人员。',
} as const;

function exclusionText({ exclusions }: DrawRecord): string {
  if (exclusions.length === 0) return '没有剔除。';
  const total = exclusions.reduce((sum, { count }) => sum + count, 0);
  return `共剔除 ${total} 户：${exclusions.map(({ reason, count }) => `${reason} ${count} 户`).join('；')}。`;
}

function witnessColumns(width: number): Column[] {
  const fixed = millimetres(10 + 22 + 24 + 34 + 30);
  return [
    { title: '序号', width: millimetres(10), align: 'center' },
    { title: '见证人单位', width: width - fixed },
    { title: '姓名', width: millimetres(22), align: 'center' },
    { title: '产生方式', width: millimetres(24), align: 'center' },
    { title: '数值', width: millimetres(34), align: 'center' },
    { title: '签名', width: millimetres(30) },
  ];
}

function attemptColumns(width: number): Column[] {
  return [
    { title: '次序', width: millimetres(24), align: 'center' },
    { title: '状态', width: millimetres(20), align: 'center' },
    { title: '原因', width: width - millimetres(24 + 20 + 40) },
    { title: '批准人', width: millimetres(40), align: 'center' },
  ];
}

function changeColumns(width: number): Column[] {
  const kind = millimetres(22);
  const approvers = millimetres(30);
  const rest = (width - kind - approvers) / 3;
  return [
    { title: '变动', width: kind, align: 'center' },
    { title: '离开', width: rest },
    { title: '进来', width: rest },
    { title: '理由', width: rest },
    { title: '批准人', width: approvers, align: 'center' },
  ];
}

function stateName(state: DrawAttempt['state']): string {
  switch (state) {
    case 'valid':
      return '有效';
    case 'cancelled':
      return '作废';
    case 'objects':
      return '对象有效';
    case 'teams':
      return '重配人员';
    default:
      return state satisfies never;
  }
}
