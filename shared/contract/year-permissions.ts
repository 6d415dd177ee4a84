import type { Requirement } from './permission.ts';

/** The rights to the year's work: plan, task, check, result, disclosure, follow-up, figures. */
export const yearPermissions = {
  // 年度计划
  // 任务、检查任务单、回避
  // 检查结果、复核
  // 公示、双录入、停止公示
  // 后续处置、移送、抽取之外的检查
  'followUp.list': 'check.read',
  'followUp.facets': 'check.read',
  'followUp.get': 'check.read',
  'followUp.step': 'check.write',
  'followUp.assign': 'check.write',
  'followUp.enterMissing': 'check.write',
  'followUp.paper': 'document.make',
  'followUp.export': 'check.read',
  'referral.list': 'check.read',
  'referral.open': 'check.write',
  'referral.step': 'check.write',
  'referral.export': 'check.read',
  'referral.remind': 'document.make',
  'clue.list': 'discipline.read',
  'clue.open': 'discipline.read',
  'clue.step': 'discipline.read',
  'penalty.look': 'check.write',
  'penalty.import': 'check.write',
  'penalty.list': 'check.read',
  'penalty.match': 'check.write',
  'penalty.takeBack': 'check.write',
  'penalty.batches': 'check.read',
  'outsideCheck.list': 'check.read',
  'outsideCheck.add': 'check.write',
  'outsideCheck.void': 'check.write',
  'outsideCheck.visits': 'check.read',
  'outsideCheck.look': 'check.write',
  'outsideCheck.import': 'check.write',
  'outsideCheck.export': 'check.read',
  // 统计与报送
  // 工作台、期限、尽职档案
} as const satisfies Record<string, Requirement>;
