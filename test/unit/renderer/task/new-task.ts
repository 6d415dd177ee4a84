import { usualSecurity } from '#domain/account/security-rule.ts';
import { usualPlanRule } from '#domain/annual-plan/plan-rule.ts';
import { usualApprovals } from '#domain/approval/approval-rule.ts';
import { usualDeadlines } from '#domain/desk/deadline-rule.ts';
import { usualDispatchRule } from '#domain/dispatch/dispatch-rule.ts';
import { usualWitnessRule } from '#domain/draw/witness-rule.ts';
import { usualFollowUpRule } from '#domain/follow-up/follow-up-rule.ts';
import { usualIndicatorRule } from '#domain/indicator/indicator-rule.ts';
import { usualReportRule } from '#domain/indicator/report-rule.ts';
import { usualPublicationRule } from '#domain/publication/publication-rule.ts';
import { usualImportRule } from '#domain/registry/import-rule.ts';
import { usualStaffRule } from '#domain/staff/staff-rule.ts';
import { usualAreas } from '#domain/vocabulary/area-name.ts';
import { newTaskValues, type Profile, type TaskValues } from '#renderer/features/task/task-values.ts';

const profile: Profile = {
  code: 'example',
  name: '示例',
  source: '示例文件',
  disclosureWorkingDays: 20,
  disclosureSource: '示例',
  dueSoonWorkingDays: 5,
  planDueMonthDay: '01-31',
  witnesses: 3,
  witnessDigits: 8,
  teamSize: 2,
  reserve: 3,
  smallPool: { limit: 10, minimum: 2, bpAbove: 5000 },
  staffRule: usualStaffRule,
  planRule: usualPlanRule,
  dispatchRule: usualDispatchRule,
  inspectorCap: 12,
  riskRatios: [
    { code: 'A', name: 'A（低）', bp: 100 },
    { code: 'B', name: 'B（较低）', bp: 350 },
    { code: 'C', name: 'C（较高）', bp: 600 },
    { code: 'D', name: 'D（高）', bp: 2000 },
    { code: 'unclassified', name: '未分类', bp: 0 },
  ],
  drawableStates: ['existing'],
  objectLists: [],
  importRule: usualImportRule,
  baseQualification: '执法证',
  methodNames: { site: '实地核查' },
  outcomeNames: {},
  replaceReasons: ['已注销'],
  noticeBasis: ['示例'],
  noticeMaterials: ['示例'],
  objectionTerm: '15个工作日',
  disclosurePlatform: '示例平台',
  security: usualSecurity,
  approvals: usualApprovals,
  witnessRule: usualWitnessRule,
  areas: usualAreas,
  quality: { riskMonths: 6, source: 'x' },
  resultRule: { reviewNeeded: true, fullRecord: true, evidenceMegabytes: 500, source: 'x' },
  unusedItems: { years: 5, source: 'x' },
  numberSeries: { endings: [], source: 'x' },
  followUpRule: usualFollowUpRule,
  publicationRule: usualPublicationRule,
  indicatorRule: usualIndicatorRule,
  reportRule: usualReportRule,
  deadlines: { ...usualDeadlines, list: [], alarmDays: [] },
  valueSources: {},
  calendar: [],
};

/** The form of a new task with one item chosen and a name given, and some values of one's own. */
export function newTask(own: Partial<TaskValues> = {}): TaskValues {
  return {
    ...newTaskValues(profile, '2026-11-21'),
    name: '食品销售抽查',
    items: [{ id: 7, name: '食品销售的检查', itemClass: 'general' }],
    ...own,
  };
}

export { profile };
