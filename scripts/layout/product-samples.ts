import type { Bulletin, BulletinRow } from '#core/document/bulletin-data.ts';
import type { InspectionNotice } from '#core/document/notice-text.ts';

export const SAMPLE_DIGEST = '0635f8ef6234a75f25815b1a5ad064a8ce6c5ebbbe7a9aef1a977e76dcaf5288';
const BUREAU = '云河县市场监督管理局';

/** A 检查通知书 as a draw makes it. */
export const sampleNotice: InspectionNotice = {
  documentNumber: '云市监检通〔2026〕1号',
  objectName: '云河县吉盛祥超市（个体工商户）',
  objectCode: '',
  basis: ['《中华人民共和国食品安全法》'],
  taskNumber: '云市监抽〔2026〕2号',
  taskName: '食品销售经营者抽查',
  items: ['食品经营许可及食品安全管理制度落实情况的检查'],
  firstDay: '2026-03-02',
  lastDay: '2026-11-30',
  methods: ['实地核查'],
  materials: ['营业执照、食品经营许可证'],
  inspectors: [{ name: '陈明', certificate: '' }],
  contactPhone: '0530-5554832',
  complaintPhone: '0530-5557491',
  issuer: BUREAU,
  issuedOn: '2026-03-01',
  taskSheetNumber: '37172620260100200017',
  verificationDigest: SAMPLE_DIGEST,
};

/** A bulletin of 60 results; of two tasks when mixed, which lays its table on its side. */
export function sampleBulletin(isMixed: boolean): Bulletin {
  const results = ['未发现问题', '未发现问题', '发现问题，依法责令立即改正或者限期改正'];
  const rows = Array.from({ length: 60 }, (_nothing, index): BulletinRow => {
    return {
      planNumber: 'YH2026-002',
      planName: '云河县2026年度部门联合抽查计划',
      taskNumber: isMixed && index % 2 === 1 ? '云市监抽〔2026〕5号' : '云市监抽〔2026〕2号',
      taskName: '食品销售经营者部门联合抽查',
      checkType: '不定向',
      authority: BUREAU,
      objectName: `云河县宝惠物流有限公司第${index + 1}分公司`,
      objectCode: `9137172600000${String(index).padStart(4, '0')}X`,
      completedOn: '2026-05-10',
      result: results[index % results.length] ?? '',
      remark: '',
    };
  });
  return {
    authority: BUREAU,
    year: 2026,
    number: 1,
    basis: ['《企业信息公示暂行条例》'],
    rows,
    objection: {
      term: '15个工作日',
      department: `${BUREAU}信用监管股`,
      phone: '0530-5554832',
      address: '云河县人民路1号',
    },
    issuedOn: '2026-06-01',
    ledgerHead: SAMPLE_DIGEST,
    trail: { seq: 128, hash: SAMPLE_DIGEST, day: '2026-06-01' },
    drawNotes: [],
  };
}
