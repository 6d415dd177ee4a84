import { addresses } from '../../app/addresses.ts';
import type { Chapter } from './chapter.ts';
import { deskChapters } from './desk-chapters.ts';
import { drawChapters } from './draw-chapters.ts';
import { followUpChapters } from './follow-up-chapters.ts';
import { paperChapters } from './paper-chapters.ts';
import { publicationChapters } from './publication-chapters.ts';
import { registryChapters } from './registry-chapters.ts';
import { statisticsChapters } from './statistics-chapters.ts';
import { trustChapters } from './trust-chapters.ts';

/** 使用说明, in the order in which a bureau does its work. */
export const chapters: readonly Chapter[] = [
  {
    title: '第一次使用',
    paragraphs: [
      '全部数据存在一个文件夹里，程序不联网。可以先打开演示单位“云河县”熟悉一遍，再为本单位新建文件夹。',
      '同一个文件夹同时只能由一个窗口使用；另一个窗口打开时会得到提示，不会损坏数据。',
    ],
    steps: [
      '选择数据文件夹，填写单位资料和代字',
      '选择所在地区的方案',
      '导入抽查事项清单、检查对象名录库和执法检查人员名录库',
    ],
  },
  {
    title: '导入名录和清单',
    paragraphs: [
      '支持 xlsx、xls、et 和 csv，程序按内容判断文件种类，不看扩展名。标题行和各列含义会自动识别，请核对后再导入；核对过的对应关系下次自动沿用。',
      '个别行有问题不影响其他行：好的行照常导入，有问题的行连同原因写进“问题行”表格，改好后可以直接再导入。空白单元格不会抹掉已有内容。',
    ],
    steps: ['选择文件', '核对工作表、标题行和列对应关系', '开始导入，可随时取消', '下载问题行，改正后再导入'],
  },
  ...registryChapters,
  {
    title: '建立抽查任务',
    way: { title: '抽查任务', address: addresses.tasks },
    paragraphs: [
      '选择抽查事项、对象范围、各风险等级的比例或户数、剔除规则和检查人员条件，右侧随时显示名单户数、各等级抽取户数和需要处理的问题。',
      '辅助人员、证件在检查结束前到期的人员和不在岗人员不会进入抽取；回避和“不抽本辖区”在抽取前就已排除。',
    ],
  },
  {
    title: '当众抽取',
    way: { title: '抽取', address: addresses.draws },
    paragraphs: [
      '每一步先保存、后显示，断电后从原来的步骤继续。承诺之后只有两个出口：公布结果，或说明原因、经两人批准后取消；取消的那次也会留下完整结果。会前可以先演练。',
      '见证数字在全部见证人提供之前不显示。至少三名见证人，建议至少一人现场掷十面骰。',
    ],
    steps: [
      '冻结名单，见证人记下名单指纹',
      '冻结方案',
      '作出承诺',
      '见证人依次提供数字',
      '揭示，结果和检查人员同时产生',
      '办结，生成检查任务单',
    ],
  },
  ...drawChapters,
  {
    title: '结果与公示',
    way: { title: '检查与结果', address: addresses.checks },
    paragraphs: [
      '结果按九类原文录入，可全程使用键盘：数字键选类别，Ctrl+Enter 保存并转到下一张。发现问题的须写明问题；检查人员不少于两人，且检查当日证件有效。',
      '公示期限按检查结束之日起的工作日计算，法定节假日和调休已计入；下一年的放假安排公布前，日期标为暂定。',
      '程序不会自行公示。公告发布后，请登记公示日期、渠道和回执，之后才算已公示。',
    ],
  },
  ...followUpChapters,
  ...publicationChapters,
  ...paperChapters,
  ...statisticsChapters,
  ...deskChapters,
  ...trustChapters,
  {
    title: '审核、证据和复核',
    way: { title: '审核检查结果', address: addresses.reviews },
    paragraphs: [
      '录入人以外的人审核：没有问题的可以成批通过，发现问题的逐个打开看。退回要写理由，录入人改好再审。审核通过之后，问题进入后续处置，结果才能公示；是否须审核由地区方案规定。',
      '照片、录像和扫描件可以在录入页“逐项情况”下存入，按内容的 SHA-256 存放在数据文件夹的“证据”里；移出的证据和理由都保留。搬家文件带上证据，数据库备份不带，请连同文件夹一起备份。',
      '“导出任务单”生成可填写的 Excel，填好再“导入填好的任务单”：先逐行核对，串了行、改了单号、版本过旧的都会指明，不会覆盖已有内容。',
      '复核从一段时间完成的检查里随机抽取，种子和名单指纹留存；与原结果不一致的写明差异，已公示的走更正。',
    ],
  },
  {
    title: '键盘',
    paragraphs: [],
    steps: [
      'Tab 依次移动，Enter 确认',
      'Ctrl+F 查找',
      '表格中用方向键移动，Enter 打开',
      'Ctrl+S 保存任务草稿',
      'Ctrl+Enter 保存结果并转到下一张',
    ],
  },
];
