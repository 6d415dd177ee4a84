import type { OfficialPaper, PaperTable } from '#domain/document/official-paper.ts';
import { paragraphs } from './sample-text.ts';
import type { Sample } from './samples.ts';
import { SAMPLE_SEAL } from './samples.ts';

/** A name of 120 signs, as bodies founded by many others have them. */
const LONG_NAME =
  '云河县人民政府市场监督管理局与县应急管理局、县生态环境局、县卫生健康局、县住房和城乡建设局、县农业农村局、' +
  '县文化和旅游局、县交通运输局联合组建的重点行业领域“双随机、一公开”跨部门综合监管工作领导小组办公室' +
  '驻云河经济技术开发区凤凰镇工业园区联合执法工作站';

const BUREAU = '云河县市场监督管理局';

const upward: OfficialPaper = {
  format: '文件',
  head: { organs: [BUREAU], word: '文件', number: '云市监发〔2026〕9号', signers: [LONG_NAME, '周静'] },
  title: '关于设立联合执法工作站的请示',
  addressee: '县人民政府',
  parts: paragraphs('现将有关情况报告如下。', '妥否，请批示。'),
  signature: { units: [BUREAU], date: '2026年3月1日', seal: SAMPLE_SEAL },
  note: `联系人：${LONG_NAME}`,
};

const sealed: OfficialPaper = {
  format: '公告',
  title: `关于设立${LONG_NAME}的函`,
  addressee: LONG_NAME,
  parts: paragraphs('现将设立联合执法工作站的有关情况函告如下。', '专此函达。'),
  signature: { units: [LONG_NAME], date: '2026年3月1日', seal: SAMPLE_SEAL },
  imprint: { copies: { label: '抄送', to: LONG_NAME }, printedBy: { unit: LONG_NAME, date: '2026年3月2日' } },
};

const unsealed: OfficialPaper = {
  format: '公告',
  title: '关于公布联合执法工作站名单的公告',
  parts: paragraphs('现将联合执法工作站名单予以公布。', '特此公告。'),
  signature: { units: [LONG_NAME, '云河县公安局'], date: '2026年3月1日', seal: null },
};

const CODE = '91371726MA3ABCDE1H';

/** A table with as many columns with codes as are asked for. */
function wideTable(codes: number): PaperTable {
  const titles = ['任务编号', '企业名称', '检查依据', ...Array.from({ length: codes }, (_n, at) => `代码${at + 1}`)];
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      ...titles.map((title, at) => ({ title, width: at === 0 || at > 2 ? ('content' as const) : { share: 20 } })),
    ],
    rows: Array.from({ length: 60 }, (_nothing, index) => [
      `${index + 1}`,
      `2026-${index + 100}`,
      `云河县宝惠物流有限公司第${index + 1}分公司`,
      '《市场主体登记管理条例》',
      ...Array.from({ length: codes }, () => CODE),
    ]),
  };
}

function withTable(table: PaperTable): OfficialPaper {
  return {
    format: '公告',
    title: '关于公布检查对象名单的公告',
    addressee: '各有关单位',
    parts: paragraphs('现将检查对象名单予以公布。', '特此公告。'),
    attachments: [{ name: '检查对象名单', text: { title: '检查对象名单', parts: [table] } }],
    signature: { units: [BUREAU], date: '2026年3月1日', seal: null },
  };
}

/** What is hard to set: names of 120 signs wherever names stand, and tables too wide for the type or the page they begin with. */
export const hardSamples: readonly Sample[] = [
  { name: '长名称-签发人', paper: upward },
  { name: '长名称-盖章', paper: sealed },
  { name: '长名称-不盖章', paper: unsealed },
  { name: '宽表-小五号', paper: withTable(wideTable(2)) },
  { name: '宽表-横排', paper: withTable(wideTable(4)) },
];
