import { addresses } from '../../app/addresses.ts';
import type { Chapter } from './chapter.ts';

/** Figures of the year, and reports of them. */
export const statisticsChapters: readonly Chapter[] = [
  {
    title: '统计指标',
    way: { title: '统计与报送', address: addresses.statistics },
    paragraphs: [
      '二十一项指标按月、季、半年、年或任意起止日期统计，可以按部门、风险等级、定向或不定向分开看。每项都写明分子、分母、时间口径和来源；口径没有统一规定的，几种都列出，自己选。',
      '点开一项，看各月和各等级的图和表，以及分子、分母的每一行明细，都可以导出。作废的任务和任务单两边都不计，在注里说明；注销、迁出等未实施的留在户次里，不进问题发现率的分母。分母为 0 时显示“—”，不写 0% 或 100%。',
      '户次只是事实。国办发〔2024〕54号不允许以检查数量、罚款数额考核，所以没有任何部门的数量排名。',
    ],
  },
  {
    title: '报送',
    way: { title: '报送', address: addresses.reports },
    paragraphs: [
      '要报送哪些报告、截止哪天，由“系统—方案”按文件规定。制作时数据连同口径一起定下来，并起草一份填好数据的公文，由人补充经验做法、问题和打算后定稿、印发。',
      '报送前可以按最新数据重新制作；登记报送之后不再改动。过了截止日还没有报送的显示“逾期未报”，并计入报送按时率。',
    ],
    steps: ['在列表里打开一份到期的报告，按“制作”', '补充公文草稿，定稿、印发', '登记报送日期、方式和签收'],
  },
];
