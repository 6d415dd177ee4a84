import type { Requirement } from './permission.ts';

/** The rights to the year's work: plan, task, check, result, disclosure, follow-up, figures. */
export const yearPermissions = {
  // 年度计划
  // 任务、检查任务单、回避
  // 检查结果、复核
  // 公示、双录入、停止公示
  // 后续处置、移送、抽取之外的检查
  // 统计与报送
  // 工作台、期限、尽职档案
} as const satisfies Record<string, Requirement>;
