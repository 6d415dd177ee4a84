import { addresses } from '../../app/addresses.ts';
import type { Chapter } from './chapter.ts';

/** 工作台, the deadlines of the year, the 尽职档案 and the profile. */
export const deskChapters: readonly Chapter[] = [
  {
    title: '工作台和年度期限',
    way: { title: '工作台', address: addresses.desk },
    paragraphs: [
      '工作台列出逾期的、今天和本周到期的、等您处理的事，最急的在前。左边按种类筛选，右上角在“我要办的”和“全部”之间切换。账号姓名与执法检查人员同名的，能看到自己的任务单。',
      '“年度期限”按月列出一年里要报送、要完成的事，可以导出日历文件（.ics），放进手机或电脑的日历。再次导出会更新原来的条目，不会重复。期限在“系统—方案”的“年度期限”里增减。',
    ],
  },
  {
    title: '尽职档案',
    way: { title: '检查与结果', address: addresses.checks },
    paragraphs: [
      '在任务页或者任务单下面按“尽职档案”，程序把计划、名单、抽取、审批、派发、当日证件、结果、公示和处置的记录汇成一份 PDF，旁边有同名的 JSON 清单，列出每份材料的 SHA-256 和存放位置，可以逐项核对。',
      '缺材料也能制作，卷内目录写明缺什么。免责、追责情形旁边只列记录中的事实，不作结论。移送纪检监察的线索不列入。',
    ],
  },
  {
    title: '方案的每一个值',
    way: { title: '方案', address: addresses.profile },
    paragraphs: [
      '“按类别”用来填写，“全部参数”逐项列出现在的值、随程序的值和依据，可以只看不同的，也可以逐项恢复。保存时要写理由，改前改后都留在操作日志里。',
      '方案可以导出成文件给别的单位用。导入的文件有错时，会指出是哪一项，什么都不改；没有错时先在页面上核对，再保存。',
    ],
  },
];
