import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { dutyTable, OPENING, PLAN_BODY, paragraphs, planTable } from './sample-text.ts';

/** An example of a paper that is built to be measured. */
export interface Sample {
  readonly name: string;
  readonly paper: OfficialPaper;
}

/** The seal place of the examples, drawn so that it can be measured. */
export const SAMPLE_SEAL = { guide: 'circle', diameterMillimetres: 42 } as const;
const BUREAU = '云河县市场监督管理局';
const MEETING = '云河县“双随机、一公开”监管工作联席会议';
const IMPRINT = {
  copies: {
    label: '抄送',
    to: '县委办公室，县人大常委会办公室，县政协办公室，县纪委监委机关，县法院，县检察院，各镇人民政府、街道办事处',
  },
  printedBy: { unit: '云河县市场监督管理局办公室', date: '2026年3月2日' },
} as const;

const plan: OfficialPaper = {
  format: '文件',
  head: { organs: [BUREAU], word: '文件', number: '云市监发〔2026〕12号' },
  title: '云河县市场监督管理局关于印发2026年度部门联合“双随机、一公开”抽查工作计划的通知',
  addressee: '各市场监督管理所，局机关各股室、直属事业单位',
  parts: PLAN_BODY,
  attachments: [
    {
      name: '云河县2026年度部门联合“双随机、一公开”抽查工作计划表',
      text: { title: '云河县2026年度部门联合“双随机、一公开”抽查工作计划表', parts: [planTable(48)] },
    },
    {
      name: '随机抽查事项及职责分工',
      isLying: true,
      text: { title: '随机抽查事项及职责分工', parts: [dutyTable(22)] },
    },
  ],
  signature: { units: [BUREAU], date: '2026年3月1日', seal: SAMPLE_SEAL },
  note: '此件主动公开',
  imprint: IMPRINT,
};

const joint: OfficialPaper = {
  format: '文件',
  head: {
    organs: [BUREAU, '云河县公安局', '云河县应急管理局'],
    word: '文件',
    number: '云市监联发〔2026〕3号',
    copyNumber: '000018',
    secrecy: '内部',
    urgency: '特急',
  },
  title: '关于开展特种设备使用单位联合抽查的通知',
  addressee: '各镇人民政府、街道办事处',
  parts: paragraphs(
    OPENING,
    '一、抽查对象',
    '全县存续的特种设备使用单位，由系统随机抽取30户。',
    '二、时间安排',
    '2026年4月1日至6月30日。',
  ),
  signature: { units: [BUREAU, '云河县公安局', '云河县应急管理局'], date: '2026年3月20日', seal: SAMPLE_SEAL },
  note: '此件公开发布',
  imprint: IMPRINT,
};

const upward: OfficialPaper = {
  format: '文件',
  head: { organs: [BUREAU], word: '文件', number: '云市监字〔2026〕8号', signers: ['周静'] },
  title: '云河县市场监督管理局关于2025年度“双随机、一公开”监管工作情况的报告',
  addressee: '县人民政府',
  parts: PLAN_BODY.slice(0, 6),
  signature: { units: [BUREAU], date: '2026年1月15日', seal: SAMPLE_SEAL },
  note: '联系人：高静飞，电话：0530-5554832',
  imprint: IMPRINT,
};

/** The nested title, the stand-in seal and the meeting's head of the first of the real examples. */
const forwarding: OfficialPaper = {
  format: '文件',
  head: { organs: [MEETING], word: '文件', number: '云双随机办〔2026〕1号' },
  title:
    '关于转发《菏泽市“双随机、一公开”监管工作联席会议办公室关于转发〈关于印发2026年省“双随机、一公开”监管工作联席会议工作要点的通知〉的通知》的通知',
  addressee: '县联席会议各成员单位',
  parts: paragraphs(
    '现将《菏泽市“双随机、一公开”监管工作联席会议办公室关于转发〈关于印发2026年省“双随机、一公开”监管工作联席会议工作要点的通知〉的通知》转发给你们，请结合实际，抓好贯彻执行。',
  ),
  attachments: [
    {
      name: '菏泽市“双随机、一公开”监管工作联席会议办公室关于转发《关于印发2026年省“双随机、一公开”监管工作联席会议工作要点的通知》的通知',
      text: {
        title: '关于转发《关于印发2026年省“双随机、一公开”监管工作联席会议工作要点的通知》的通知',
        numberUnderTitle: '菏双随机办〔2026〕7号',
        addressee: '各县区“双随机、一公开”监管工作联席会议办公室、市“双随机、一公开”监管工作联席会议各成员单位',
        parts: paragraphs(
          '现将《关于印发2026年省“双随机、一公开”监管工作联席会议工作要点的通知》（鲁双随机办〔2026〕3号）转发给你们，请结合实际，抓好贯彻落实。',
        ),
        signature: { units: ['菏泽市“双随机、一公开”监管工作联席会议办公室'], date: '2026年4月30日', seal: null },
      },
    },
  ],
  signature: { units: [`${MEETING}办公室`], standIn: `${BUREAU}代章`, date: '2026年5月6日', seal: SAMPLE_SEAL },
  note: '此件主动公开',
  imprint: IMPRINT,
};

const letter: OfficialPaper = {
  format: '信函',
  head: { organs: [BUREAU], word: '', number: '云市监函〔2026〕15号' },
  title: '关于移送云河县㛃䶮商贸有限公司涉嫌无证经营线索的函',
  addressee: '云河县烟草专卖局',
  parts: paragraphs(
    OPENING,
    ...PLAN_BODY.slice(4, 9).map(({ text }) => text),
    '请贵单位依法处理，并将处理结果函告我局。',
    '专此函达。',
  ),
  attachments: [
    { name: '线索材料清单' },
    { name: '随机抽查任务单（编号：37172620260100200017）及现场检查记录、照片、询问笔录等证据材料复印件' },
  ],
  signature: { units: [BUREAU], date: '2026年6月18日', seal: SAMPLE_SEAL },
  note: '联系人：陈明，电话：0530-5554832',
  imprint: { copies: { label: '抄送', to: '县纪委监委机关，县司法局' } },
};

const minutes: OfficialPaper = {
  format: '纪要',
  head: {
    organs: [MEETING],
    word: '纪要',
    number: '第3期',
    minutesBy: { unit: '联席会议办公室', date: '2026年3月5日' },
  },
  title: '云河县“双随机、一公开”监管工作联席会议2026年第一次全体会议纪要',
  parts: PLAN_BODY.slice(0, 9),
  attendance: [
    {
      label: '出席',
      names:
        '周静　县市场监督管理局局长，黄超　县教育和体育局副局长，林军超　县卫生健康局副局长，王䶮　县纪委监委派驻纪检监察组组长',
    },
    { label: '请假', names: '朱海　县应急管理局副局长' },
    { label: '列席', names: '高静飞　县市场监督管理局信用监管股股长' },
  ],
  imprint: {
    copies: { label: '分送', to: '县联席会议各成员单位' },
    printedBy: { unit: '云河县市场监督管理局办公室', date: '2026年3月6日' },
  },
};

const announcement: OfficialPaper = {
  format: '公告',
  head: { organs: [BUREAU], word: '公告', number: '2026年第2号' },
  title: '云河县市场监督管理局关于2026年度第一次随机抽取的公告',
  parts: paragraphs(
    OPENING,
    '定于2026年3月1日9时30分在县市场监督管理局三楼会议室公开抽取检查对象和执法检查人员，欢迎社会各界监督。',
    '监督电话：0530-5557491。',
    '特此公告。',
  ),
  signature: { units: [BUREAU], date: '2026年2月22日', seal: null },
};

const notice: OfficialPaper = {
  format: '公告',
  title: '关于停止公示有关抽查检查结果信息的通告',
  parts: [...PLAN_BODY.slice(0, 7), ...paragraphs('特此通告。')],
  signature: { units: [BUREAU, '云河县公安局'], date: '2026年7月9日', seal: null },
  note: '此件公开发布',
};

/** One example for each format and each way to sign; names and numbers are those of the invented county. */
export const samples: readonly Sample[] = [
  { name: '文件-通知和附件', paper: plan },
  { name: '文件-联合行文', paper: joint },
  { name: '文件-上行文', paper: upward },
  { name: '文件-转发', paper: forwarding },
  { name: '信函', paper: letter },
  { name: '纪要', paper: minutes },
  { name: '公告-红头', paper: announcement },
  { name: '通告-无红头', paper: notice },
];
