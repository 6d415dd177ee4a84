import type { Bulletin, BulletinRow } from '#core/document/bulletin-data.ts';
import type { DrawRecord } from '#core/document/draw-record-data.ts';
import type { InspectionNotice } from '#core/document/notice-text.ts';
import type { ObjectList } from '#core/document/object-list.ts';
import type { ComposedDocument } from '#core/document/pdf/marks.ts';
import { renderPdf } from '#core/document/pdf/render-pdf.ts';

export const CREATED = new Date('2026-03-01T01:30:00Z');
export const DIGEST = '0635f8ef6234a75f25815b1a5ad064a8ce6c5ebbbe7a9aef1a977e76dcaf5288';
/** The head of an operation log. */
export const exampleTrail = {
  seq: 128,
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  day: '2026-03-01',
};

export const OTHER_DIGEST = '4dfad62d9291ca7522f38d241ade50f4ab92badde5522ed5fda8da13a878173d';

export function pdfOf({ title, author, sheets }: ComposedDocument): Buffer {
  return renderPdf(sheets, { title, author, createdAt: CREATED });
}

export function exampleNotice(changes: Partial<InspectionNotice> = {}): InspectionNotice {
  return {
    documentNumber: '云市监检通〔2026〕1号',
    objectName: '云河县吉盛祥超市（个体工商户）',
    objectCode: '92371721M03046709E',
    basis: ['《中华人民共和国食品安全法》', '《云河县2026年度部门联合“双随机、一公开”抽查工作计划》'],
    taskNumber: '云市监抽〔2026〕2号',
    taskName: '食品销售经营者部门联合抽查',
    items: ['食品经营许可及食品安全管理制度落实情况的检查', '营业执照（登记证）规范使用情况的检查'],
    firstDay: '2026-03-02',
    lastDay: '2026-11-30',
    methods: ['实地核查', '书面检查'],
    materials: ['营业执照、食品经营许可证', '进货查验记录'],
    inspectors: [
      { name: '陈明', certificate: '15685813988' },
      { name: '朱海', certificate: '15725566359' },
    ],
    contactPhone: '0530-5554832',
    complaintPhone: '0530-5557491',
    issuer: '云河县市场监督管理局',
    issuedOn: '2026-03-01',
    taskSheetNumber: '37172620260100200017',
    verificationDigest: DIGEST,
    ...changes,
  };
}

export function exampleRecord(changes: Partial<DrawRecord> = {}): DrawRecord {
  return {
    drawNumber: 'YH-2026-0003',
    taskNumber: '云市监抽〔2026〕2号',
    taskName: '食品销售经营者部门联合抽查',
    trail: exampleTrail,
    time: '2026年3月1日 9:30—9:52',
    place: '云河县市场监督管理局三楼会议室',
    occasion: '联席会议',
    host: '周静',
    operator: '高静飞',
    supervisors: ['云河县纪委监委 王䶮'],
    changes: [],
    witnesses: [
      { unit: '云河县教育和体育局', name: '黄超', method: '密封纸条', value: '20371594' },
      { unit: '云河县卫生健康局', name: '林军超', method: '密封纸条', value: '88041200' },
      { unit: '企业代表', name: '㛃喆', method: '掷骰子', value: '5519370264' },
    ],
    classes: [
      { name: '信用风险低', population: 223, drawn: 7, reserves: 3 },
      { name: '信用风险高', population: 40, drawn: 40, reserves: 0 },
    ],
    exclusions: [
      { reason: '已注销', count: 213 },
      { reason: '本年度已检查', count: 87 },
    ],
    frameDigest: DIGEST,
    planDigest: OTHER_DIGEST,
    commitment: OTHER_DIGEST,
    machineNumber: DIGEST,
    seed: OTHER_DIGEST,
    algorithm: 'SSJ-DRAW/1',
    algorithmVersion: '1',
    resultDigest: DIGEST,
    attempts: [
      { number: 1, state: 'cancelled', reason: '投影设备断电，数值未能核对', approvedBy: ['王䶮', '周静'] },
      { number: 2, state: 'valid' },
    ],
    ledgerHead: OTHER_DIGEST,
    bundlePlace: '证据包在信用监管股领取。',
    unit: '云河县市场监督管理局',
    ...changes,
  };
}

export function exampleList(count: number, changes: Partial<ObjectList> = {}): ObjectList {
  return {
    taskName: '食品销售经营者部门联合抽查',
    taskNumber: '云市监抽〔2026〕2号',
    drawNumber: 'YH-2026-0003',
    drawnAt: '2026年3月1日',
    resultDigest: DIGEST,
    unit: '云河县市场监督管理局',
    objects: Array.from({ length: count }, (_, index) => ({
      drawOrder: index + 1,
      name: `云河县宝惠物流有限公司第${index + 1}分公司`,
      code: `9137172600000${String(index).padStart(4, '0')}X`,
      address: `山东省菏泽市云河县凤凰镇陶朱路${index + 1}号`,
      stratum: 'ABCD'.charAt(index % 4),
      team: `第${(index % 12) + 1}组`,
    })),
    notes: [],
    orientation: 'portrait',
    ...changes,
  };
}

export function exampleRow(changes: Partial<BulletinRow> = {}): BulletinRow {
  return {
    planNumber: 'YH2026-002',
    planName: '云河县2026年度部门联合抽查计划',
    taskNumber: '云市监抽〔2026〕2号',
    taskName: '食品销售经营者部门联合抽查',
    checkType: '不定向',
    authority: '云河县市场监督管理局',
    objectName: '云河县吉盛祥超市',
    objectCode: '92371721M03046709E',
    completedOn: '2026-05-10',
    result: '未发现问题',
    remark: '',
    ...changes,
  };
}

export function exampleBulletin(rows: readonly BulletinRow[]): Bulletin {
  return {
    authority: '云河县市场监督管理局',
    year: 2026,
    number: 1,
    basis: ['《企业信息公示暂行条例》'],
    rows,
    objection: {
      term: '15个工作日',
      department: '云河县市场监督管理局信用监管股',
      phone: '0530-5554832',
      address: '云河县人民路1号',
    },
    issuedOn: '2026-06-01',
    ledgerHead: DIGEST,
    trail: exampleTrail,
    drawNotes: [],
  };
}
