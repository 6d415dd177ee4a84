import { headingLevelOf } from '#domain/document/heading-level.ts';
import type { PaperParagraph, PaperTable } from '#domain/document/official-paper.ts';

/** Paragraphs whose levels are told by their numbers. */
export function paragraphs(...texts: readonly string[]): PaperParagraph[] {
  return texts.map(text => {
    const level = headingLevelOf(text);
    return { kind: 'paragraph', text, ...(level !== null && { level }) };
  });
}

export const OPENING =
  '为深入贯彻落实《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）和省、市关于“双随机、一公开”监管工作的部署，' +
  '进一步规范检查行为，减轻企业负担，提升监管效能，经县“双随机、一公开”监管工作联席会议研究同意，现就做好2026年度抽查工作有关事项通知如下。';

/** The body of a plan, with headings of all four levels. */
export const PLAN_BODY = paragraphs(
  OPENING,
  '一、总体要求',
  '坚持以习近平新时代中国特色社会主义思想为指导，按照“应统尽统、应联尽联”的原则，除特殊重点领域外，所有涉企行政检查原则上通过“双随机、一公开”方式实施，' +
    '部门联合抽查的户次占比不低于45%，抽查结果公示率达到100%，切实做到“进一次门、查多项事”，对守法者“无事不扰”，对失信者“利剑高悬”。',
  '二、主要任务',
  '（一）健全“一单两库”。各成员单位要在2026年3月31日前完成随机抽查事项清单、检查对象名录库和执法检查人员名录库的动态调整，' +
    '做到底数清、情况明、责任实；名录库中的企业名称、统一社会信用代码（如91371726MA3C0K5X7Q）应当与登记信息一致。',
  '（二）科学制定年度计划。',
  '1. 统筹抽查任务。对同一检查对象的多项检查，能够合并的一律合并；《食品安全法》《产品质量法》《特种设备安全法》等法律法规另有规定的，从其规定。',
  '2. 合理确定比例。根据企业信用风险分类结果（A、B、C、D四类）实施差异化抽查：',
  '（1）A类企业抽查比例不超过1%；',
  '（2）D类企业抽查比例不低于20%，并可以适当提高抽查频次。',
  '（三）公开公正组织抽取。抽取过程应当邀请纪检监察机关、人大代表、政协委员或者企业代表现场见证，抽取种子由见证人现场产生的数字与系统承诺值共同决定，全程留痕、可以核验，任何人不得指定或者变更抽取结果。',
  '三、工作步骤',
  '（一）动员部署阶段（2026年3月1日至3月15日）。各成员单位明确一名联络员，于3月10日前将名单报联席会议办公室（联系电话：0530-5554832，电子邮箱：ssj@yunhe.gov.cn）。',
  '（二）组织实施阶段（2026年3月16日至10月31日）。按照年度计划组织抽取和检查，检查完成之日起20个工作日内公示结果。',
  '（三）总结提升阶段（2026年11月1日至11月30日）。各成员单位于11月15日前报送工作总结。',
  '四、工作要求',
  '各成员单位要高度重视，加强组织领导，层层压实责任；严格落实“五个严禁”“八个不得”等纪律要求，对不履行、不正确履行职责的，依法依规追究责任。工作中遇到的问题，请及时向联席会议办公室反馈。',
);

/** A table of `count` planned tasks, long enough to run over pages. */
export function planTable(count: number): PaperTable {
  const kinds = ['食品销售经营者', '特种设备使用单位', '药品零售企业', '计量器具使用单位', '建筑施工企业'];
  const bodies = ['县市场监督管理局、县公安局', '县应急管理局', '县卫生健康局、县医疗保障局', '县住房和城乡建设局'];
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '抽查任务名称', width: { share: 34 } },
      { title: '抽查对象', width: { share: 26 } },
      { title: '抽查比例', width: 'content', align: 'center' },
      { title: '牵头和配合部门', width: { share: 30 } },
      { title: '实施时间', width: 'content', align: 'center' },
    ],
    rows: Array.from({ length: count }, (_nothing, index) => [
      `${index + 1}`,
      `${kinds[index % kinds.length]}“双随机”部门联合抽查`,
      `全县${kinds[index % kinds.length]}（存续状态，含个体工商户）`,
      `${(index % 9) + 1}%`,
      bodies[index % bodies.length] ?? '',
      `${(index % 8) + 3}月`,
    ]),
  };
}

/** A wide table of duties, for sheets lying on their side. */
export function dutyTable(count: number): PaperTable {
  const titles = ['抽查类别', '抽查事项', '检查对象', '检查方式', '检查主体', '检查依据'];
  return {
    kind: 'table',
    type: '小五',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      ...titles.map((title, place) => ({ title, width: { share: 12 + 6 * place } })),
    ],
    rows: Array.from({ length: count }, (_nothing, index) => [
      `${index + 1}`,
      '登记事项检查',
      `营业执照（登记证）规范使用情况的检查第${index + 1}项`,
      '企业、个体工商户、农民专业合作社',
      '现场检查、书面检查、网络监测',
      '县市场监督管理局信用监管股、各市场监督管理所',
      '《中华人民共和国市场主体登记管理条例》第三十六条、《企业信息公示暂行条例》第十四条',
    ]),
  };
}
