import { addresses } from '../../app/addresses.ts';
import type { Chapter } from './chapter.ts';

/** What becomes of what was found. */
export const followUpChapters: readonly Chapter[] = [
  {
    title: '后续处置',
    way: { title: '后续处置', address: addresses.followUp },
    paragraphs: [
      '检查发现的问题列入台账，一条一条办到办结：确定处置措施、责令改正、整改报告、复查，或者移送、立案、处罚。没有处置的不能办结，台账没有办结的任务也不能完结。',
      '移送公安机关的，负责人 3 日内决定，决定后 24 小时内送出；材料没有备齐的逐项指出。其他移送到期没有答复的，可以起草催办函。各项期限在“系统”的“方案”里修改。',
      '办案机构反馈的处罚决定导入后，有抽查任务单号的自动对上台账；只有当事人相同的，由人认定。导错了可以收回整次导入。',
      '投诉举报、转办交办、数据监测等不经抽取的检查，登记来源和批准；事项不在当天清单里的，记为清单外检查。',
      '执法人员的问题线索只有经授权的人看得到，列表、导出和操作日志里都没有内容。',
    ],
  },
];
