import type { DrawRecord } from '#core/document/draw-record-data.ts';
import type { TrailDigest } from '#core/document/trail-digest.ts';
import type { ListPaper } from '#core/item-list/list-paper.ts';
import { SAMPLE_DIGEST } from './product-samples.ts';

const BUREAU = '云河县市场监督管理局';
const TRAIL = { seq: 128, hash: SAMPLE_DIGEST, day: '2026-03-01' };

/** A 抽查事项清单 of several pages. */
export const sampleItemList: ListPaper = {
  unit: BUREAU,
  edition: '第二版',
  validFrom: '2026-01-01',
  rows: Array.from({ length: 40 }, (_nothing, index) => [
    '登记事项检查',
    `营业执照（登记证）规范使用情况的检查${index + 1}`,
    '企业、个体工商户、农民专业合作社',
    '一般检查事项',
    '实地核查、书面检查',
    '县级市场监管部门',
    '《中华人民共和国市场主体登记管理条例》第三十七条、第四十八条',
    '3%',
    '每年1次',
  ]),
};

/** A 抽取见证记录表 of a draw that was held twice. */
export const sampleDrawRecord: DrawRecord = {
  drawNumber: 'YH-2026-0003',
  taskNumber: '云市监抽〔2026〕2号',
  taskName: '食品销售经营者部门联合抽查',
  time: '2026-03-01 09:30',
  place: '云河县市场监督管理局三楼会议室',
  occasion: '联席会议',
  host: '周静',
  operator: '高静飞',
  supervisors: ['云河县纪委监委 王明'],
  witnesses: Array.from({ length: 8 }, (_nothing, index) => {
    return { unit: `云河县第${index + 1}成员单位`, name: '黄超', method: '十面骰', value: `2037159${index}` };
  }),
  classes: [
    { name: 'A（低）', population: 223, drawn: 7, reserves: 3 },
    { name: 'D（高）', population: 40, drawn: 8, reserves: 0 },
  ],
  exclusions: [{ reason: '已注销', count: 213 }],
  frameDigest: SAMPLE_DIGEST,
  planDigest: SAMPLE_DIGEST,
  commitment: SAMPLE_DIGEST,
  machineNumber: SAMPLE_DIGEST,
  seed: SAMPLE_DIGEST,
  algorithm: 'SSJ-DRAW/1',
  algorithmVersion: '1',
  resultDigest: SAMPLE_DIGEST,
  attempts: [
    { number: 1, state: 'cancelled', reason: '投影设备断电，数值未能核对', approvedBy: ['王明', '周静'] },
    { number: 2, state: 'valid' },
  ],
  changes: [],
  ledgerHead: SAMPLE_DIGEST,
  trail: TRAIL,
  bundlePlace: '向本单位索取本次抽取的证据文件',
  unit: BUREAU,
};

/** A 操作日志日报 of a busy day. */
export const sampleTrailDigest: TrailDigest = {
  day: '2026-03-01',
  entries: 128,
  first: 1,
  last: 128,
  actions: Array.from({ length: 30 }, (_nothing, index) => ({ name: `操作${index + 1}`, count: 4 })),
  actors: [{ name: '高静飞', count: 128 }],
  jumps: 0,
  head: TRAIL,
  unit: BUREAU,
  printedAt: '2026-03-01 17:30',
};
