import { addresses } from '../../app/addresses.ts';
import type { Chapter } from './chapter.ts';

/** What must be public beside the results, numbers of other platforms, results that are shown no longer, and the calendar. */
export const publicationChapters: readonly Chapter[] = [
  {
    title: '公示：待公示和全部',
    way: { title: '公示', address: addresses.publications },
    paragraphs: [
      '事项清单、年度计划和调整、工作方案、抽取名单、检查结果、更正和停止公示都列在一张台账里，各有应公示的截止日期。跨到还没有放假安排的年份的，日期标“暂定”。',
      '本程序不会把任何内容发布到网上。发布之后登记日期、渠道和回执或网址，经另一人审批才算已公示；同一天在同一处公示的可以一并申请。',
      '依法不公示的，选法定情形、写明理由，台账里一直看得到，以后可以恢复。',
    ],
  },
  {
    title: '公示：双录入',
    way: { title: '双录入', address: addresses.platforms },
    paragraphs: [
      '计划、任务和结果在上级平台录入之后，把平台编号登记回来：打开一条填写，从 Excel 粘贴两列，或导入平台的回执文件。登记之前逐行列出对得上和对不上的。',
      '“按平台的列导出”按平台的表头写成 Excel，每次导出都记入操作日志。平台改了表头，由系统管理员在“列对照”里改。',
    ],
  },
  {
    title: '公示：停止公示和信用修复',
    way: { title: '停止公示', address: addresses.stops },
    paragraphs: [
      '当事人以期满、异议或关联处罚已停止公示为由申请。期满申请要满方案规定的最短公示期；受理、决定、停止、通知当事人和告知其他平台依次登记，期限按工作日计算。',
      '停止之后，这一户不再出现在新制作的结果公告里，并列入待公示，提醒公示停止公示的公告。',
    ],
  },
  {
    title: '公示：工作日历',
    way: { title: '工作日历', address: addresses.workingCalendar },
    paragraphs: [
      '按工作日计算的期限都以这里为准。国务院办公厅的放假通知可以整段粘贴，星期、天数对不上的会指出来；也可以逐日点改。保存之前列出哪些截止日期会变。',
    ],
  },
];
